import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { hashToken, linkToken } from '#app/domain/shared/token.ts'
import type { Db } from '#db/tables/index.ts'
import { insertDoorLink, lockMeeting, replaceDoorLinks } from './queries.server.ts'

/** The token of an event's door list; the first time it is asked for, its link begins to work. `renew` ends all earlier ones. */
export function makeDoorLink(db: Db, what: { eventId: string; actor: Actor; renew?: boolean }, secret: string, now: Date) {
  return db.transaction().execute(async (tx) => {
    const meeting = await lockMeeting(tx, what.eventId)
    if (!meeting) return { ok: false, reason: 'not-found' } as const
    const generation = meeting.host_generation + (what.renew ? 1 : 0)
    const token = linkToken(secret, 'door', meeting.id, generation)
    if (what.renew) await replaceDoorLinks(tx, meeting.id, generation)
    const isNew = await insertDoorLink(tx, { hash: hashToken(token), purpose: 'door', subject_id: meeting.id, generation })
    if (isNew) {
      const subject = { type: 'event', id: meeting.id }
      const action = what.renew ? 'attendance.door-link-renewed' : 'attendance.door-link-made'
      await record(tx, { actor: actorName(what.actor), action, subject, organisationId: meeting.organisation_id }, now)
    }
    return { ok: true, token } as const
  })
}
