import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Mode } from '#db/tables/events.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { undo } from './append.ts'
import { type AttendanceRefusal, inOpenAttendance } from './in-open-attendance.ts'
import { type Entry, inForce } from './ledger.ts'
import { findEntryByNonce, listEntriesOfRegistration } from './queries.server.ts'

/** Which mark is taken back: a person's, or the row written with a nonce (a walk-in, a counter). */
export type Unticked = { registrationId: string; mode?: Mode } | { nonce: string }

/** Takes a mark back. Taking back what is not there, or is taken back already, changes nothing. */
export function untick(
  db: Db,
  what: { eventId: string; actor: Actor } & Unticked,
  now: Date,
): Promise<{ ok: true; undone: number } | AttendanceRefusal> {
  return inOpenAttendance(db, what.eventId, async (tx, meeting) => {
    const entries = await marksOf(tx, meeting.id, what)
    const by = { actor: actorName(what.actor), source: 'tick' } as const
    let undone = 0
    for (const entry of entries) if ((await undo(tx, meeting, entry, by, now)).isNew) undone += 1
    return { ok: true, undone } as const
  })
}

async function marksOf(tx: Tx, eventId: string, what: Unticked): Promise<Entry[]> {
  if ('nonce' in what) {
    const entry = await findEntryByNonce(tx, eventId, what.nonce)
    return entry && (entry.kind === 'presence' || entry.kind === 'counter') ? [entry] : []
  }
  const entries = inForce(await listEntriesOfRegistration(tx, what.registrationId))
  return entries.filter((entry) => entry.event_id === eventId && entry.kind === 'presence' && entry.mode === (what.mode ?? 'on_site'))
}
