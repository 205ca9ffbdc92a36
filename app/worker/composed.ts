import type { OutboxRow } from '#app/domain/outbox/message.ts'
import type { Config } from '#app/server/config.ts'
import type { Db } from '#db/tables/index.ts'

/** A letter ready to leave: texts, and the calendar object that goes with them. */
export type Letter = { subject: string; html: string; text: string; calendar?: { method: string; content: string } | undefined }

/** A letter with its one recipient, or the reason why it must not be sent any more (a short code). */
export type Composed =
  | { to: string; letter: Letter; headers?: Record<string, string> | undefined; listUnsubscribe?: string | undefined }
  | { drop: string }

/** What composing may look at: the database, the moment, the settings. */
export type ComposeContext = { db: Db; now: Date; config: Config }

/** Turns a queued row into a letter by what is true now. */
export type Compose = (context: ComposeContext, row: OutboxRow) => Promise<Composed>
