import type { Db } from '#db/tables/index.ts'

/** Letters about one event or one registration with whom they are for, newest first; `before` is the id of the last one seen. */
export function listMessages(db: Db, of: { eventId: string; registrationId?: string; before?: string; limit: number }) {
  return db
    .selectFrom('outbox')
    .leftJoin('registration', 'registration.id', 'outbox.registration_id')
    .select(['outbox.id', 'outbox.kind', 'outbox.state', 'outbox.due_at', 'outbox.sent_at', 'outbox.attempts', 'outbox.reason'])
    .select(['outbox.batch_id', 'outbox.created_at', 'outbox.registration_id', 'outbox.payload', 'registration.name', 'registration.email'])
    .where('outbox.event_id', '=', of.eventId)
    .$if(of.registrationId !== undefined, (query) => query.where('outbox.registration_id', '=', of.registrationId as string))
    .$if(of.before !== undefined, (query) => query.where('outbox.id', '<', of.before as string))
    .orderBy('outbox.id', 'desc')
    .limit(of.limit)
    .execute()
}

/** When the next queued letter falls due; null when none waits. */
export async function nextDueAt(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.min('due_at').as('next'))
    .where('state', '=', 'queued')
    .executeTakeFirst()
  return row?.next ? new Date(row.next) : null
}
