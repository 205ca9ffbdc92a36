import type { EventRecord } from '#app/domain/events/event.ts'
import { listSilent } from '#app/domain/invitations/remind-silent.ts'
import type { Db } from '#db/tables/index.ts'
import { type Reached, readRecipients } from './queries.server.ts'

/** Names shown beside the number of letters. */
const SHOWN_NAMES = 3

/** Whom a change or a cancellation would reach: those registered, and a group's members who were called and have not answered. */
export async function whoIsTold(db: Db, event: Pick<EventRecord, 'id' | 'group_id'>): Promise<Reached> {
  const registered = await readRecipients(db, event.id)
  const silent = await listSilent(db, event)
  const firstNames = [...registered.firstNames, ...silent.map(({ name }) => name)].slice(0, SHOWN_NAMES)
  return { ...registered, letters: registered.letters + silent.length, firstNames }
}
