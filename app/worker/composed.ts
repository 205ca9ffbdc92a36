import type { Told } from '#app/domain/announcements/told.ts'
import type { OutboxRow } from '#app/domain/outbox/message.ts'
import type { Config } from '#app/server/config.ts'
import type { Db } from '#db/tables/index.ts'

/** A letter ready to leave: texts, and the calendar object that goes with them. */
export type Letter = { subject: string; html: string; text: string; calendar?: { method: string; content: string } | undefined }

/** A letter with its one recipient and, where it is about an event, what it says of it. */
type Leaving = {
  to: string
  letter: Letter
  told?: Told | undefined
  headers?: Record<string, string> | undefined
  listUnsubscribe?: string | undefined
}

/** A letter that may leave, or the reason why it must not be sent any more (a short code). */
export type Composed = Leaving | { drop: string }

/** What composing may look at: the database, the moment, the settings. */
export type ComposeContext = { db: Db; now: Date; config: Config }

/** Turns a queued row into a letter by what is true now. */
export type Compose = (context: ComposeContext, row: OutboxRow) => Promise<Composed>
