import type { EventRecord } from '#app/domain/events/event.ts'

/** Fields whose change a registrant must hear of: when, where, how. */
const TOLD = ['starts_at', 'ends_at', 'time_zone', 'format', 'venue_name', 'venue_address'] as const
/** Fields that stand in calendar entries besides those. */
const IN_CALENDAR = ['title', 'description', 'meeting_point'] as const

type Columns = Partial<Record<keyof EventRecord, unknown>>

export type Changes = {
  /** Columns that differ, in their stored form. */
  columns: string[]
  /** Registrants are written to. */
  told: boolean
  /** The calendar object's SEQUENCE rises. */
  calendar: boolean
  /** The wall time moved: reminders are planned anew. */
  moved: boolean
}

/** Compares stored columns before and after. The meeting link is not told: entries carry our own link, which stays. */
export function whatChanged(before: Columns, after: Columns): Changes {
  const columns = Object.keys(after).filter((name) => before[name as keyof EventRecord] !== after[name as keyof EventRecord])
  const any = (names: readonly string[]) => columns.some((name) => names.includes(name))
  return { columns, told: any(TOLD), calendar: any(TOLD) || any(IN_CALENDAR), moved: any(['starts_at', 'ends_at', 'time_zone']) }
}
