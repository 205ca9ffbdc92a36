import type { EventRecord } from '#app/domain/events/event.ts'
import { toInstant } from '#app/domain/shared/wall-time.ts'

/** When the form closes: as the organiser set it, else when the event ends (late comers still get in and are counted as such). */
export function closesAt(event: Pick<EventRecord, 'registration_closes_at' | 'ends_at_utc' | 'time_zone'>): Date {
  return event.registration_closes_at === null ? new Date(event.ends_at_utc) : toInstant(event.registration_closes_at, event.time_zone)
}

export type Openness = 'open' | 'closed' | 'cancelled' | 'not-found'

/** Whether people may register themselves now. A draft and a group's own meeting do not exist for the public. */
export function opennessOf(event: EventRecord, now: Date): Openness {
  if (event.status === 'draft' || event.visibility === 'group') return 'not-found'
  if (event.status === 'cancelled') return 'cancelled'
  return now.getTime() >= closesAt(event).getTime() ? 'closed' : 'open'
}
