import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { append, undo } from './append.ts'
import { type AttendanceRefusal, inOpenAttendance } from './in-open-attendance.ts'
import type { AttendanceItem } from './input.ts'
import { type Entry, inForce } from './ledger.ts'
import { type Attendee, findAttendee, findEntryByNonce, listEntriesOfRegistration, type Meeting } from './queries.server.ts'

type WrongItem =
  | { index: number; field: 'registration'; code: 'registration-unknown' }
  | { index: number; field: 'at'; code: 'time-not-of-event' }

export type Recorded = { ok: true; entries: Entry[] } | AttendanceRefusal | { ok: false; reason: 'invalid'; errors: WrongItem[] }

/**
 * Records people who were there: ticked, scanned, walked in, or counted. All of the list or nothing. The same nonce twice answers the
 * row that is there; a moment (`at`) far from the event is refused; a person present already in the same way stays one, and another number of seats replaces the old one.
 */
export function recordAttendance(db: Db, what: { eventId: string; items: readonly AttendanceItem[]; actor: Actor }, now: Date) {
  return inOpenAttendance(db, what.eventId, async (tx, meeting): Promise<Recorded> => {
    const people = await attendeesOf(tx, meeting, what.items)
    const errors = what.items.flatMap(({ registration, at }, index): WrongItem[] => [
      ...(registration && !people.has(registration) ? [{ index, field: 'registration', code: 'registration-unknown' } as const] : []),
      ...(at && isFar(at, meeting, now) ? [{ index, field: 'at', code: 'time-not-of-event' } as const] : []),
    ])
    if (errors.length > 0) return { ok: false, reason: 'invalid', errors }
    const entries: Entry[] = []
    for (const item of what.items) {
      entries.push(await recordOne(tx, meeting, { item, attendee: people.get(item.registration ?? ''), actor: actorName(what.actor) }, now))
    }
    return { ok: true, entries }
  })
}

const DAY = 86_400_000

/** Whether a moment lies more than a day outside the time from the event to now, whichever comes first: then it is a mistake. */
function isFar(at: string, { starts_at_utc, ends_at_utc }: Meeting, now: Date): boolean {
  const moment = Date.parse(at)
  return (
    moment < Math.min(Date.parse(starts_at_utc), now.getTime()) - DAY || moment > Math.max(Date.parse(ends_at_utc), now.getTime()) + DAY
  )
}

async function attendeesOf(tx: Tx, meeting: Meeting, items: readonly AttendanceItem[]) {
  const people = new Map<string, Attendee>()
  for (const { registration } of items) {
    const attendee = registration && !people.has(registration) ? await findAttendee(tx, registration) : undefined
    if (attendee?.event_id === meeting.id) people.set(attendee.id, attendee)
  }
  return people
}

type One = { item: AttendanceItem; attendee: Attendee | undefined; actor: string }

async function recordOne(tx: Tx, meeting: Meeting, { item, attendee, actor }: One, now: Date): Promise<Entry> {
  const sent = await findEntryByNonce(tx, meeting.id, item.nonce)
  if (sent) return sent
  const kind = item.method === 'counter' ? 'counter' : 'presence'
  const amount = item.count ?? (kind === 'presence' ? (attendee?.seats ?? 1) : 0)
  const { method: source, mode, nonce } = item
  const present = attendee && kind === 'presence' ? await presencesOf(tx, attendee.id, mode) : []
  const same = present.find((entry) => entry.amount === amount)
  if (same) return same
  const at = item.at ?? now.toISOString()
  const name = attendee ? null : item.name || null
  const { entry } = await append(tx, meeting, { kind, source, mode, nonce, actor, amount, name, at, attendee }, now)
  for (const earlier of present) await undo(tx, meeting, earlier, { actor, source }, now)
  return entry
}

/** What says that a registered person was there in one way. */
async function presencesOf(tx: Tx, registrationId: string, mode: Entry['mode']): Promise<Entry[]> {
  return inForce(await listEntriesOfRegistration(tx, registrationId)).filter((entry) => entry.kind === 'presence' && entry.mode === mode)
}
