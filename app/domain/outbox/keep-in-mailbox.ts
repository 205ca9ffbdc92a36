import type { Db } from '#db/tables/index.ts'
import { insertMail } from './mailbox-queries.server.ts'

export type KeptMail = {
  id: string
  to: string
  letter: { subject: string; html: string; text: string; calendar?: { method: string; content: string } | undefined }
  headers: Record<string, string>
}

/** Keeps a letter in the built-in mailbox under its outbox id; one that is there already stays as it is. */
export function keepInMailbox(db: Db, { id, to, letter, headers }: KeptMail, now: Date): Promise<void> {
  return insertMail(db, {
    id,
    to_address: to,
    subject: letter.subject,
    html: letter.html,
    text: letter.text,
    calendar: letter.calendar?.content ?? null,
    calendar_method: letter.calendar?.method ?? null,
    headers: JSON.stringify(headers),
    at: now.toISOString(),
  })
}
