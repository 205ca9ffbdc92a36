import { z } from 'zod'
import { timeProblems } from '#app/domain/events/input.ts'
import { EmailAddress } from '#app/domain/shared/email-address.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { MeetingUrl } from '#app/domain/shared/meeting-url.ts'
import { MunicipalityCode } from '#app/domain/shared/municipality-code.ts'
import { DEFAULT_ZONE, WallTime } from '#app/domain/shared/wall-time.ts'
import { ANSWERS } from './answer.ts'

const emptyIsNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)

/** A member's answer. A deputy needs a name; the deputy's address is for their own letter and may be left out. */
export const AnswerInput = z
  .object({
    answer: z.enum(ANSWERS, 'answer-missing'),
    deputyName: z.preprocess(emptyIsNull, z.string().trim().max(200, 'text-too-long').nullable().default(null)),
    deputyEmail: z.preprocess(emptyIsNull, EmailAddress.nullable().default(null)),
    mode: z.preprocess(emptyIsNull, z.enum(['on_site', 'remote']).nullable().default(null)),
  })
  .superRefine((given, context) => {
    if (given.answer === 'deputy' && given.deputyName === null) {
      context.addIssue({ code: 'custom', path: ['deputyName'], message: 'deputy-missing' })
    }
  })
export type AnswerInput = z.output<typeof AnswerInput>

const optionalText = (most: number) => z.preprocess(emptyIsNull, z.string().trim().max(most, 'text-too-long').nullable().default(null))

/** A group's new meeting. The title is the group's name unless another is given; the agenda becomes the event's description. Both are in `language`. */
export const MeetingInput = z
  .object({
    title: optionalText(200),
    agenda: optionalText(5000),
    language: z.enum(LANGUAGES).default('fi'),
    startsAt: WallTime,
    endsAt: WallTime,
    format: z.enum(['remote', 'on_site', 'hybrid'], 'format-missing'),
    venueName: optionalText(200),
    venueAddress: optionalText(300),
    venueMunicipality: z.preprocess(emptyIsNull, MunicipalityCode.nullable().default(null)),
    meetingPoint: optionalText(300),
    meetingId: optionalText(100),
    passcode: optionalText(100),
    joinUrl: z.preprocess(emptyIsNull, MeetingUrl.nullable().default(null)),
  })
  .superRefine((meeting, context) => {
    for (const { field, code } of timeProblems({ ...meeting, timeZone: DEFAULT_ZONE })) {
      context.addIssue({ code: 'custom', path: [field], message: code })
    }
  })
export type MeetingInput = z.output<typeof MeetingInput>
