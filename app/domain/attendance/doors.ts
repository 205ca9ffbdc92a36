/** Doors open half an hour before the start: people who test their sound early are counted, a link opened the evening before is not. */
export const DOORS_MINUTES = 30

type Times = { starts_at_utc: string; ends_at_utc: string }

export function doorsOpenAt(event: Times): Date {
  return new Date(Date.parse(event.starts_at_utc) - DOORS_MINUTES * 60_000)
}

/** Whether joining is ahead, possible, or over. Doors close at the planned end. */
export function doorsOf(event: Times, now: Date): 'before' | 'open' | 'after' {
  if (now < doorsOpenAt(event)) return 'before'
  return now.toISOString() < event.ends_at_utc ? 'open' : 'after'
}
