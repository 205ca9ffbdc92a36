import { z } from 'zod'
import { MeetingUrl } from '#app/domain/shared/meeting-url.ts'
import { TextsOrNone } from '#app/domain/shared/texts-input.ts'

/** Cancelling: the reason goes into the letter; nobody is written to when `notify` is false. */
export const CancelEventInput = z.object({
  reason: TextsOrNone(500),
  notify: z.boolean().default(true),
})

/** Moving an event online keeps every registration; the provider's link may follow later. */
export const MoveToRemoteInput = z.object({ joinUrl: MeetingUrl.nullable().optional(), notify: z.boolean().default(true) })
