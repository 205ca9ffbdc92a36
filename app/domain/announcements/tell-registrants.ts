import type { EventRecord } from '#app/domain/events/event.ts'
import { listCalled } from '#app/domain/invitations/list-called.ts'
import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { leavesAt, type Message, type MessageKind } from '#app/domain/outbox/message.ts'
import { listActive } from '#app/domain/registrations/queries.server.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import type { Tx } from '#db/tables/index.ts'

type Announcement = { kind: MessageKind; version: string; batchId: string; payload: Record<string, unknown> }
type Whose = Pick<EventRecord, 'id' | 'group_id'>

/** Queues one letter for each registrant in force who has an address; answers how many. */
export async function tellRegistrants(
  tx: Tx,
  event: Whose,
  announcement: Announcement,
  now: Date,
  to?: readonly RegistrationRecord[],
): Promise<number> {
  const reachable = (to ?? (await listActive(tx, event.id))).filter(({ email }) => email !== null)
  const letters = reachable.map(({ id }) => ({ ...letterOf(event, announcement, id), registrationId: id }))
  return tell(tx, letters, now)
}

/** The same, and one for each member of the group in whose calendar the meeting stands by their invitation alone, also when they cannot come. */
export async function tellEverybody(
  tx: Tx,
  event: Whose,
  announcement: Announcement,
  now: Date,
  to?: readonly RegistrationRecord[],
): Promise<number> {
  const called = (await listCalled(tx, event)).map(({ id }) => {
    const letter = letterOf(event, announcement, id)
    return { ...letter, payload: { ...letter.payload, invitationId: id } }
  })
  return (await tellRegistrants(tx, event, announcement, now, to)) + (await tell(tx, called, now))
}

function letterOf({ id: eventId }: Whose, { kind, version, batchId, payload }: Announcement, recipient: string): Message {
  return { kind, key: `${kind}:${recipient}:${version}`, eventId, batchId, payload }
}

async function tell(tx: Tx, letters: readonly Message[], now: Date): Promise<number> {
  let told = 0
  for (const letter of letters) if (await enqueue(tx, letter, leavesAt(now), now)) told++
  return told
}
