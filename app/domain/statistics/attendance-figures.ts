import { reportedAt } from './head-count.ts'
import { rate } from './rates.ts'
import type { Party, WhoWasThere } from './who-was-there.ts'

/** `not_recorded` is not zero: nobody wrote anything down. `partial`: the event runs. */
export type AttendanceState = 'not_recorded' | 'partial' | 'recorded' | 'closed'

export type AttendanceFigures = {
  /** Confirmed seats whose people came. */
  attendedSeats: number | null
  /** People there without a confirmed seat. */
  walkIns: number | null
  noShow: number | null
  noShowRate: number | null
}

export function attendanceState(
  event: { attendance_closed_at: string | null; ends_at_utc: string },
  recorded: boolean,
  now: Date,
): AttendanceState {
  if (event.attendance_closed_at !== null) return 'closed'
  if (!recorded) return 'not_recorded'
  return event.ends_at_utc <= now.toISOString() ? 'recorded' : 'partial'
}

/** People of a party: those ticked on site, or those reported at the device. A room's shared screen has nobody of its own. */
export function headsOf(party: Party): number {
  if (party.mode === 'on_site') return party.ticked
  return party.room ? 0 : reportedAt(party)
}

/**
 * Registered seats against those who came. Of a party with `s` confirmed seats and `n` people, min(s, n) attended and the rest are walk-ins.
 * Null where nothing was recorded, or where only a counter was: a crowd that was counted tells nothing about single seats.
 */
export function attendanceFigures(
  there: WhoWasThere,
  confirmedSeats: ReadonlyMap<string, number>,
  state: AttendanceState,
): AttendanceFigures {
  const onlyCounted = there.recorded && !there.tellsPersons
  if (state === 'not_recorded' || onlyCounted) return { attendedSeats: null, walkIns: null, noShow: null, noShowRate: null }
  const heads = new Map<string, number>()
  let walkIns = 0
  for (const party of there.parties) {
    const id = party.registration?.id
    if (id !== undefined && confirmedSeats.has(id)) heads.set(id, (heads.get(id) ?? 0) + headsOf(party))
    else walkIns += headsOf(party)
  }
  let attendedSeats = 0
  for (const [id, people] of heads) {
    const seats = confirmedSeats.get(id) as number
    attendedSeats += Math.min(seats, people)
    walkIns += Math.max(0, people - seats)
  }
  const confirmed = [...confirmedSeats.values()].reduce((sum, seats) => sum + seats, 0)
  const noShow = confirmed - attendedSeats
  return { attendedSeats, walkIns, noShow, noShowRate: rate(noShow, confirmed) }
}
