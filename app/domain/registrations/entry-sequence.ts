import type { EventRecord } from '#app/domain/events/event.ts'
import { countEntryChanges } from '#app/domain/outbox/letter-facts/queries.server.ts'
import type { Db } from '#db/tables/index.ts'
import type { RegistrationRecord } from './registration.ts'

/** Whose calendar entry: a registrant's, or that of somebody invited, which stays the same when they register. */
export type EntryOwner = { registrationId: string } | { invitationId: string }

export function entryOwner({ id, invitation_id }: Pick<RegistrationRecord, 'id' | 'invitation_id'>): EntryOwner {
  return invitation_id === null ? { registrationId: id } : { invitationId: invitation_id }
}

/**
 * SEQUENCE of a person's calendar entry (RFC 5545 §3.8.7.4): rises with what changes for everybody (the event's own) and with what changes for
 * this person alone, a move between on site and remote, a cancellation, an answer. It never falls, so that no program keeps an older entry.
 */
export async function entrySequence(db: Db, event: Pick<EventRecord, 'sequence'>, owner: EntryOwner): Promise<number> {
  const changes = await countEntryChanges(db, owner)
  const first = 'registrationId' in owner ? 1 : 0
  return event.sequence + Math.max(0, changes - first)
}
