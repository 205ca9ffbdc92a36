import { toWallTime } from '#app/domain/shared/wall-time.ts'
import { readEntry } from '#emails/calendar/read-entry.ts'

/** Where the network's clocks stand: a calendar object has UTC instants only. */
const ZONE = 'Europe/Helsinki'

/** A letter's calendar object as the recipient's calendar would show it, and the file itself. */
export function calendarCard(file: string) {
  const { startsAt, endsAt, ...entry } = readEntry(file)
  return { ...entry, startsAt: toWallTime(startsAt, ZONE), endsAt: toWallTime(endsAt, ZONE), timeZone: ZONE, file }
}
