import { Temporal } from 'temporal-polyfill'
import { DEFAULT_ZONE, toWallTime } from '#app/domain/shared/wall-time.ts'

/** Months without a meeting, and with none planned, after which a group has forgotten its rhythm. */
const QUIET_MONTHS = 5

/** A published meeting of a group: wall time of its start, and the instant of its end. */
export type GroupMeeting = { startsAt: string; endsAtUtc: string }

export type Rhythm = {
  /** Meetings held and still to come in this calendar year (local). */
  held: number
  planned: number
  /** Meetings a year the group aims at; null when it has no target. */
  target: number | null
  /** Wall times of the last meeting held and the next one to come, of any year; null when there is none. */
  last: string | null
  next: string | null
  /** Whole months since the last meeting; null when none was held. */
  monthsSinceLast: number | null
  /** Nothing is planned and the last meeting (or the founding of the group) is five months or more behind. */
  forgotten: boolean
}

/** How a group keeps its rhythm: this year's meetings against its target, and how long ago it last met. */
export function rhythmOf(meetings: readonly GroupMeeting[], group: { target: number | null; since: string }, now: Date): Rhythm {
  const today = toWallTime(now, DEFAULT_ZONE)
  const isOver = ({ endsAtUtc }: GroupMeeting) => endsAtUtc <= now.toISOString()
  const thisYear = ({ startsAt }: GroupMeeting) => startsAt.slice(0, 4) === today.slice(0, 4)
  const starts = (list: readonly GroupMeeting[]) => list.map(({ startsAt }) => startsAt).sort()
  const held = meetings.filter(isOver)
  const coming = meetings.filter((meeting) => !isOver(meeting))
  const last = starts(held).at(-1) ?? null
  const quietSince = last ?? toWallTime(group.since, DEFAULT_ZONE)
  return {
    held: held.filter(thisYear).length,
    planned: coming.filter(thisYear).length,
    target: group.target,
    last,
    next: starts(coming).at(0) ?? null,
    monthsSinceLast: last === null ? null : monthsBetween(last, today),
    forgotten: coming.length === 0 && monthsBetween(quietSince, today) >= QUIET_MONTHS,
  }
}

function monthsBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from.slice(0, 10)).until(Temporal.PlainDate.from(to.slice(0, 10)), { largestUnit: 'month' }).months
}
