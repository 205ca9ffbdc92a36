import type { EventRecord } from '#app/domain/events/event.ts'
import { listCalled } from '#app/domain/invitations/list-called.ts'
import type { Db } from '#db/tables/index.ts'
import { type Reached, readRecipients } from './queries.server.ts'

/** Names shown beside the number of letters. */
const SHOWN_NAMES = 3

/** Whom a change or a cancellation would reach: those registered, and a group's members who have it in their calendar by their invitation alone. */
export async function whoIsTold(db: Db, event: Pick<EventRecord, 'id' | 'group_id'>): Promise<Reached> {
  const registered = await readRecipients(db, event.id)
  const called = await listCalled(db, event)
  const firstNames = [...registered.firstNames, ...called.map(({ name }) => name)].slice(0, SHOWN_NAMES)
  return { ...registered, letters: registered.letters + called.length, firstNames }
}
