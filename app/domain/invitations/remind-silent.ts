import { record } from '#app/domain/audit/record.ts'
import { lockEvent } from '#app/domain/events/queries.server.ts'
import { listMembers } from '#app/domain/groups/queries.server.ts'
import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { leavesAt } from '#app/domain/outbox/message.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { type Invitation, listInvitations } from './queries.server.ts'

export type RemindResult =
  | { ok: true; reminded: number; batchId: string; sendsAt: string }
  | { ok: false; reason: 'not-found' | 'over' | 'nobody-silent' }

/** Invited members without an answer who are still in the group: those whom a nudge would reach. */
export async function listSilent(tx: Db, event: { id: string; group_id: string | null }): Promise<Invitation[]> {
  if (event.group_id === null) return []
  const active = new Set((await listMembers(tx, event.group_id)).map(({ id }) => id))
  return (await listInvitations(tx, event.id)).filter(({ answer, member_id }) => answer === null && active.has(member_id))
}

/**
 * Writes once more to those who have not answered, and to nobody else. One nudge a member and version of the meeting:
 * asked a second time it answers `nobody-silent`.
 */
export function remindSilent(db: Db, eventId: string, actor: Actor, now: Date): Promise<RemindResult> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    if (event?.status !== 'published' || event.group_id === null) return { ok: false, reason: 'not-found' }
    if (event.starts_at_utc <= now.toISOString()) return { ok: false, reason: 'over' }
    const batchId = newId(now)
    let reminded = 0
    for (const invitation of await listSilent(tx, event)) {
      if (await nudge(tx, event, invitation.id, batchId, now)) reminded += 1
    }
    if (reminded === 0) return { ok: false, reason: 'nobody-silent' }
    const subject = { type: 'event', id: eventId }
    const details = { reminded, batch: batchId }
    await record(
      tx,
      { actor: actorName(actor), action: 'meeting.silent-reminded', subject, organisationId: event.organisation_id, details },
      now,
    )
    return { ok: true, reminded, batchId, sendsAt: leavesAt(now).toISOString() }
  })
}

function nudge(tx: Tx, event: { id: string; sequence: number }, invitationId: string, batchId: string, now: Date) {
  const payload = { invitationId, sequence: event.sequence, nudge: true }
  const key = `invitation:${invitationId}:${event.sequence}-nudge`
  return enqueue(tx, { kind: 'invitation', key, eventId: event.id, payload, batchId }, leavesAt(now), now)
}
