import { z } from 'zod'
import { MeetingUrl } from '#app/domain/shared/meeting-url.ts'

/** Cancelling: the reason goes into the letter; nobody is written to when `notify` is false. */
export const CancelEventInput = z.object({
  reason: z.string().trim().max(500, 'text-too-long').default(''),
  notify: z.boolean().default(true),
})

/** Moving an event online keeps every registration; the provider's link may follow later. */
export const MoveToRemoteInput = z.object({ joinUrl: MeetingUrl.nullable().optional(), notify: z.boolean().default(true) })
