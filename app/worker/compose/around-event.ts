import { Temporal } from 'temporal-polyfill'
import { latest } from '#app/domain/attendance/ledger.ts'
import { listEntriesOfPoint } from '#app/domain/attendance/queries.server.ts'
import { listPointIds } from '#app/domain/outbox/letter-facts/queries.server.ts'
import { toWallTime } from '#app/domain/shared/wall-time.ts'
import { howMany } from '#emails/how-many.ts'
import { reminder } from '#emails/reminder.ts'
import { type ComposeContext, type Composer, leaving, readSituation, standingOf } from './situation.ts'

/** A reminder of the start it was planned for; one for another start, or for somebody who no longer wants it, does not leave. */
export const composeReminder: Composer = async (context, row) => {
  const now = await readSituation(context, row)
  if ('drop' in now) return now
  const { event } = now
  const { registration } = now.recipient
  if (event.status === 'cancelled') return { drop: 'event-cancelled' }
  if (event.starts_at_utc <= context.now.toISOString()) return { drop: 'event-begun' }
  const { occurrence } = JSON.parse(row.payload) as { occurrence?: string }
  if (occurrence !== event.starts_at_utc) return { drop: 'event-moved' }
  if (!registration || standingOf(now) !== 'registered') return { drop: 'not-confirmed' }
  if (registration.reminders_stopped === 1) return { drop: 'reminders-stopped' }
  const stop = context.addresses.stopReminders(context.config, registration)
  const daysLeft = calendarDays(toWallTime(context.now, event.time_zone), event.starts_at)
  return leaving(now, reminder({ ...now.props, daysLeft, stop }, now.t), { listUnsubscribe: stop })
}

function calendarDays(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

/** Asks a device that joined how many listened, unless the answer has come meanwhile or the attendance is closed. */
export const composeHowMany: Composer = async (context, row) => {
  const now = await readSituation(context, row)
  if ('drop' in now) return now
  if (now.event.status === 'cancelled') return { drop: 'event-cancelled' }
  if (now.event.attendance_closed_at !== null) return { drop: 'attendance-closed' }
  if (standingOf(now) === 'out' || !now.recipient.registration) return { drop: 'registration-cancelled' }
  if (!(await hasSilentPoint(context, now.recipient.registration.id))) return { drop: 'answered' }
  return leaving(now, howMany(now.props, now.t))
}

/** A device is silent while neither a number stands for it nor somebody marked it as a room's shared screen. */
async function hasSilentPoint({ db }: ComposeContext, registrationId: string): Promise<boolean> {
  for (const pointId of await listPointIds(db, registrationId)) {
    const entries = await listEntriesOfPoint(db, pointId)
    if (!latest(entries, 'answer') && latest(entries, 'room')?.amount !== 1) return true
  }
  return false
}
