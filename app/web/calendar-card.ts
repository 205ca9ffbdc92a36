import { DEFAULT_ZONE, toWallTime } from '#app/domain/shared/wall-time.ts'
import { readEntry } from '#emails/calendar/read-entry.ts'

/** A letter's calendar object as the recipient's calendar would show it, and the file itself. The object has UTC instants only; the network's clocks tell them. */
export function calendarCard(file: string) {
  const { startsAt, endsAt, ...entry } = readEntry(file)
  return { ...entry, startsAt: toWallTime(startsAt, DEFAULT_ZONE), endsAt: toWallTime(endsAt, DEFAULT_ZONE), timeZone: DEFAULT_ZONE, file }
}
