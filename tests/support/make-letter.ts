import type { OutboxRow } from '#app/domain/outbox/message.ts'
import { newId } from '#app/domain/shared/id.ts'
import { readSettings } from '#app/server/config.ts'
import { letterAddresses } from '#app/server/letter-addresses.ts'
import { composerWith } from '#app/worker/compose/composer.ts'
import type { Compose, Composed } from '#app/worker/composed.ts'
import type { Db } from '#db/tables/index.ts'
import { NOW, SECRET } from './world.ts'

type GivenLetter = Partial<Omit<OutboxRow, 'payload' | 'told'>> & { kind: string; payload?: object; told?: object | null }

/** A letter in the queue, due now. */
export async function makeLetter(db: Db, { payload = {}, told = null, ...given }: GivenLetter): Promise<OutboxRow> {
  const id = given.id ?? newId(NOW)
  return db
    .insertInto('outbox')
    .values({
      key: `${given.kind}:${id}`,
      event_id: null,
      registration_id: null,
      account_id: null,
      state: 'queued',
      due_at: NOW.toISOString(),
      attempts: 0,
      claimed_by: null,
      claimed_at: null,
      sent_at: null,
      reason: null,
      batch_id: null,
      created_at: NOW.toISOString(),
      ...given,
      id,
      payload: JSON.stringify(payload),
      told: told && JSON.stringify(told),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The program's own composer, with its own addresses. */
export const compose = composerWith(letterAddresses)

/** What the worker hands to composers. */
export function composing(db: Db, now: Date = NOW, settings: Record<string, string> = {}): Parameters<Compose>[0] {
  const config = { ...readSettings({ MAIL_FROM: 'Kutsu <kutsu@events.example.org>', ...settings }), secret: SECRET }
  return { db, now, config }
}

/** The letter that leaves; a dropped one fails the test with its reason. */
export function sent(composed: Composed) {
  if ('drop' in composed) throw new Error(`dropped: ${composed.drop}`)
  return composed
}
