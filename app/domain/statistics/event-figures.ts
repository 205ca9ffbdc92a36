import { minutesBetween } from '#app/domain/shared/wall-time.ts'
import type { EventTable } from '#db/tables/events.ts'
import { type AttendanceState, attendanceState, headsOf } from './attendance-figures.ts'
import { type HeadCount, headCount } from './head-count.ts'
import { type Hours, participantHours } from './hours.ts'
import { onSiteCount, type Party, type WhoWasThere } from './who-was-there.ts'

export type CountedEvent = Pick<EventTable, 'starts_at' | 'ends_at' | 'time_zone' | 'ends_at_utc' | 'attendance_closed_at'>

/** Everything counted of an event's ledger. `onSite.identified` are those ticked one by one. */
export type EventFigures = {
  state: AttendanceState
  heads: HeadCount
  onSite: { identified: number; counted: number | null }
  hours: Hours
}

export function eventFigures(event: CountedEvent, there: WhoWasThere, now: Date): EventFigures {
  const onSite = onSiteCount(there)
  const devices = there.parties.filter((party) => party.mode === 'remote')
  return {
    state: attendanceState(event, there.recorded, now),
    heads: headCount(devices, onSite),
    onSite,
    hours: participantHours(staysOf(there), lengthOf(event)),
  }
}

/** Minutes of an event as planned. */
export function lengthOf(event: CountedEvent): number {
  return minutesBetween(event.starts_at, event.ends_at, event.time_zone)
}

export const stayOf = (party: Party) => ({ heads: headsOf(party), minutes: party.seconds === null ? null : party.seconds / 60 })

/** People the counter saw beyond those ticked. */
export function onlyCounted({ identified, counted }: { identified: number; counted: number | null }): number {
  return Math.max(0, (counted ?? 0) - identified)
}

function staysOf(there: WhoWasThere) {
  return [...there.parties.map(stayOf), { heads: onlyCounted(onSiteCount(there)), minutes: null }]
}
