import { mailSender } from '#app/domain/shared/mail-sender.ts'
import type { Letter } from './composed.ts'

/** A letter on its way: `id` is the outbox row's and stays the Message-ID however often it is tried. */
export type OutgoingMail = {
  id: string
  to: string
  letter: Letter
  headers?: Record<string, string> | undefined
  /** Address that takes the one-click unsubscribe post. */
  listUnsubscribe?: string | undefined
}

/**
 * `ok` after the server's 250. `permanent` when the recipient is refused for good; `unreachable` when the server, not the letter,
 * is the trouble: then the worker rests before it tries any other letter.
 */
export type SendResult = { ok: true } | { ok: false; permanent: boolean; unreachable: boolean; code: string }

/** Where letters leave. `paced` tells whether MAIL_PER_SECOND holds. */
export type MailDoor = { paced: boolean; send(mail: OutgoingMail): Promise<SendResult>; close(): void }

/** The Message-ID of an outbox row, for the letter itself and for letters that answer it. */
export function messageIdOf(outboxId: string, mailFrom: string): string {
  return `<${outboxId}@${mailSender(mailFrom).domain}>`
}

/** Headers every letter of ours carries: nobody's auto-reply answers it, and unsubscribing takes one click. */
export function headersOf(mail: OutgoingMail): Record<string, string> {
  return {
    ...mail.headers,
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    ...(mail.listUnsubscribe
      ? { 'List-Unsubscribe': `<${mail.listUnsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
      : {}),
  }
}
