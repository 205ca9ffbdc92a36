import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { lockMeeting, replaceDoorLinks } from './queries.server.ts'

export type DoorClosed = { ok: true } | { ok: false; reason: 'not-found' }

/** Ends all links to an event's door list: a phone was lost, or the day is over. The next link made is another one. */
export function closeDoorLink(db: Db, what: { eventId: string; actor: Actor }, now: Date): Promise<DoorClosed> {
  return db.transaction().execute(async (tx) => {
    const meeting = await lockMeeting(tx, what.eventId)
    if (!meeting) return { ok: false, reason: 'not-found' } as const
    await replaceDoorLinks(tx, meeting.id, meeting.host_generation + 1)
    const subject = { type: 'event', id: meeting.id }
    const action = 'attendance.door-link-closed'
    await record(tx, { actor: actorName(what.actor), action, subject, organisationId: meeting.organisation_id }, now)
    return { ok: true } as const
  })
}
