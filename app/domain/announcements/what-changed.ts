import type { EventRecord } from '#app/domain/events/event.ts'
import { isPlaceChanged, isTimeChanged } from './told.ts'

/** Fields that stand in calendar entries and that registrants are not written to about. */
const IN_CALENDAR = ['title', 'description', 'meeting_point'] as const

/** An event's columns as they are stored, JSON as text. */
type Columns = Partial<Record<keyof EventRecord, unknown>> &
  Pick<EventRecord, 'starts_at' | 'ends_at' | 'time_zone' | 'format' | 'venue_name' | 'venue_address'>

export type Changes = {
  /** Columns that differ, in their stored form. */
  columns: string[]
  /** Registrants are written to. */
  told: boolean
  /** The calendar object's SEQUENCE rises. */
  calendar: boolean
}

/** Compares stored columns before and after. The meeting link is not told: entries carry our own link, which stays. */
export function whatChanged(before: Columns, after: Columns): Changes {
  const columns = Object.keys(after).filter((name) => before[name as keyof EventRecord] !== after[name as keyof EventRecord])
  const told = isTimeChanged(before, after) || isPlaceChanged(before, after)
  return { columns, told, calendar: told || columns.some((name) => IN_CALENDAR.some((one) => one === name)) }
}
