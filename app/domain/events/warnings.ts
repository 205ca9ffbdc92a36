import { mappingOf, toInstant, toWallTime } from '#app/domain/shared/wall-time.ts'
import type { EventFormat, EventKind } from '#db/tables/events.ts'
import { type HolidayName, holidaysOn } from './finnish-holidays.ts'

/** What the warnings need to know of an event that is being written. Wall times are `2027-03-18T09:00`, days `2027-03-18`. */
export type EventDraft = {
  startsAt: string
  endsAt: string
  timeZone: string
  format: EventFormat
  joinUrl: string | null
  kind: EventKind
  audience: 'client' | 'professional' | null
  projectPeriod: { startsOn: string; endsOn: string } | null
  /** Events of the same audience at the same time. */
  clashes: readonly { id: string; title: string; startsAt: string }[]
}

export type Warning =
  | { code: 'holiday'; level: 'red'; data: { day: string; name: HolidayName } }
  | { code: 'notable-day'; level: 'info'; data: { day: string; name: HolidayName } }
  | { code: 'weekend'; level: 'red'; data: { day: string } }
  | { code: 'eve'; level: 'amber'; data: { day: string; name: HolidayName } }
  | { code: 'outside-period'; level: 'amber'; data: { startsOn: string; endsOn: string } }
  | { code: 'past'; level: 'red'; data: { startsAt: string } }
  | { code: 'clash'; level: 'amber'; data: { id: string; title: string; startsAt: string } }
  | { code: 'no-meeting-link'; level: 'amber'; data: Record<string, never> }
  | { code: 'time-skipped'; level: 'red'; data: { wall: string } }
  | { code: 'time-repeated'; level: 'amber'; data: { wall: string } }
  | { code: 'early-on-site'; level: 'info'; data: { startsAt: string } }

/** People travel far to an on-site event in Lapland: starting before 9.30 is worth a second thought (domain.md §5.7). */
const EARLY_ON_SITE = '09:30'
const WEEKEND_NAMES: readonly HolidayName[] = ['saturday', 'sunday']

function dayWarnings(day: string): Warning[] {
  const holidays = holidaysOn(day)
  const red = holidays.find(({ level }) => level === 'statutory')
  if (red) return [{ code: 'holiday', level: 'red', data: { day, name: red.name } }]
  const found: Warning[] = []
  if (holidays.some(({ name }) => WEEKEND_NAMES.includes(name))) found.push({ code: 'weekend', level: 'red', data: { day } })
  const amber = holidays.find(({ level }) => level === 'eve' || level === 'season')
  if (amber) found.push({ code: 'eve', level: 'amber', data: { day, name: amber.name } })
  const known = holidays.find(({ level }) => level === 'info')
  if (known) found.push({ code: 'notable-day', level: 'info', data: { day, name: known.name } })
  return found
}

function clockWarnings({ startsAt, endsAt, timeZone }: EventDraft): Warning[] {
  return [startsAt, endsAt].flatMap((wall): Warning[] => {
    const mapping = mappingOf(wall, timeZone)
    if (mapping === 'skipped') return [{ code: 'time-skipped', level: 'red', data: { wall } }]
    return mapping === 'repeated' ? [{ code: 'time-repeated', level: 'amber', data: { wall } }] : []
  })
}

function placeWarnings(draft: EventDraft): Warning[] {
  const found: Warning[] = []
  if (draft.format !== 'on_site' && !draft.joinUrl) found.push({ code: 'no-meeting-link', level: 'amber', data: {} })
  if (draft.format !== 'remote' && draft.startsAt.slice(11) < EARLY_ON_SITE) {
    found.push({ code: 'early-on-site', level: 'info', data: { startsAt: draft.startsAt } })
  }
  return found
}

/** The days an event touches; the first and the last are enough, a holiday between them shows on the calendar. An end at midnight belongs to the day before. */
function daysOf({ startsAt, endsAt, timeZone }: EventDraft): string[] {
  const lastMoment = toWallTime(new Date(toInstant(endsAt, timeZone).getTime() - 60_000), timeZone)
  return [...new Set([startsAt.slice(0, 10), lastMoment > startsAt ? lastMoment.slice(0, 10) : startsAt.slice(0, 10)])]
}

/** What the organiser should know before publishing. A warning never blocks; texts are `scheduling.warning.<code>`. */
export function warningsFor(draft: EventDraft, now: Date): Warning[] {
  const found: Warning[] = []
  if (toInstant(draft.startsAt, draft.timeZone).getTime() < now.getTime()) {
    found.push({ code: 'past', level: 'red', data: { startsAt: draft.startsAt } })
  }
  found.push(...daysOf(draft).flatMap(dayWarnings), ...clockWarnings(draft))
  const period = draft.projectPeriod
  if (period && (draft.startsAt.slice(0, 10) < period.startsOn || draft.endsAt.slice(0, 10) > period.endsOn)) {
    found.push({ code: 'outside-period', level: 'amber', data: { startsOn: period.startsOn, endsOn: period.endsOn } })
  }
  found.push(...draft.clashes.map((clash): Warning => ({ code: 'clash', level: 'amber', data: { ...clash } })), ...placeWarnings(draft))
  return found
}
