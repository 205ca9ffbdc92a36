import { z } from 'zod'
import type { OutboxRow } from '#app/domain/outbox/message.ts'
import { heldUntil, type QuietHours } from './quiet-hours.ts'

const Payload = z.object({ occurrence: z.iso.datetime(), zone: z.string() })

/** When a letter that is about to leave may leave: a reminder that was delayed into the quiet hours waits for their end, any other goes now. */
export function reminderHeldUntil(row: Pick<OutboxRow, 'kind' | 'payload'>, quiet: QuietHours | null, now: Date): Date {
  if (row.kind !== 'reminder') return now
  const payload = Payload.safeParse(JSON.parse(row.payload))
  return payload.success ? heldUntil(now, { startsAt: new Date(payload.data.occurrence), zone: payload.data.zone }, quiet) : now
}
