import { minutesBetween } from '#app/domain/shared/wall-time.ts'
import type { EventTable } from '#db/tables/events.ts'
import { type AttendanceState, attendanceState, headsOf } from './attendance-figures.ts'
import { type HeadCount, headCount, reportedAt } from './head-count.ts'
import { type Hours, meanOverTime, participantHours, type Stay } from './hours.ts'
import { onSiteCount, type Party, type WhoWasThere } from './who-was-there.ts'

export type CountedEvent = Pick<
  EventTable,
  'starts_at' | 'ends_at' | 'time_zone' | 'starts_at_utc' | 'ends_at_utc' | 'attendance_closed_at'
>

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
    hours: participantHours(staysOf(there, event), lengthOf(event)),
  }
}

/** Minutes of an event as planned. */
export function lengthOf(event: CountedEvent): number {
  return minutesBetween(event.starts_at, event.ends_at, event.time_zone)
}

/** A party's stay. Where its number changed while the event ran, the hours take the mean over time; the head count takes the largest. */
export function stayOf(party: Party, event: CountedEvent): Stay {
  const minutes = party.seconds === null ? null : party.seconds / 60
  if (party.room || party.told.length < 2) return { heads: headsOf(party), minutes }
  const told = party.told.map(({ at, listeners }) => ({ at, heads: reportedAt({ ...party, listeners }) }))
  return { heads: meanOverTime(told, { start: event.starts_at_utc, end: event.ends_at_utc }), minutes }
}

/** People the counter saw beyond those ticked. */
export function onlyCounted({ identified, counted }: { identified: number; counted: number | null }): number {
  return Math.max(0, (counted ?? 0) - identified)
}

function staysOf(there: WhoWasThere, event: CountedEvent): Stay[] {
  return [...there.parties.map((party) => stayOf(party, event)), { heads: onlyCounted(onSiteCount(there)), minutes: null }]
}
