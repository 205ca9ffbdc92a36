import { keepInMailbox } from '#app/domain/outbox/keep-in-mailbox.ts'
import type { Db } from '#db/tables/index.ts'
import { headersOf, type MailDoor, messageIdOf } from './outgoing-mail.ts'

/** The built-in mailbox: what would have been sent, for coordinators to read. The same letter is kept once. */
export function openMailbox(db: Db, mailFrom: string, now: () => Date): MailDoor {
  return {
    paced: false,
    async send(mail) {
      const headers = { 'Message-ID': messageIdOf(mail.id, mailFrom), From: mailFrom, ...headersOf(mail) }
      await keepInMailbox(db, { ...mail, headers }, now())
      return { ok: true }
    },
    close() {},
  }
}
