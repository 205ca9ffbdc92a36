import { z } from 'zod'
import { ReminderRule } from '#app/domain/reminders/rules.ts'
import { asLine } from '#app/domain/shared/line.ts'
import { MeetingUrl } from '#app/domain/shared/meeting-url.ts'
import { MunicipalityCode } from '#app/domain/shared/municipality-code.ts'
import { LinesInput, TextsInput } from '#app/domain/shared/texts-input.ts'
import { DEFAULT_ZONE, isTimeZone, isWallTime, mappingOf, TimeZone, toInstant, WallTime } from '#app/domain/shared/wall-time.ts'
import { AUDIENCES, EVENT_FORMATS, EVENT_KINDS, VISIBILITIES } from './names.ts'

const line = (most: number) => z.string().overwrite(asLine).max(most, 'text-too-long')
const seats = z.number().int('number-invalid').min(0, 'number-invalid').max(100_000, 'number-invalid').nullable()

const Venue = z.object({ name: line(200), address: line(300).nullish(), municipality: MunicipalityCode.nullish() })
const Contact = z.object({ name: line(200).nullish(), email: line(254).nullish(), phone: line(40).nullish() })
const Question = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'id-invalid')
    .optional(),
  label: LinesInput('text-missing'),
  required: z.boolean().default(false),
})

/** The form's fields are named by the ids, so two of one name would be one field. A question without an id has its place in the list for one. */
const Questions = z
  .array(Question)
  .max(20)
  .transform((questions) => questions.map(({ id, ...question }, index) => ({ id: id ?? `q${index + 1}`, ...question })))
  .superRefine((questions, context) => {
    for (const [index, { id }] of questions.entries()) {
      if (questions.findIndex((question) => question.id === id) < index)
        context.addIssue({ code: 'custom', path: [index, 'id'], message: 'id-twice' })
    }
  })

/** Fields an event may be given, without what is put where one is left out: a change leaves those as they are. */
const fields = {
  kind: z.enum(EVENT_KINDS, 'kind-missing'),
  title: LinesInput('title-missing'),
  description: TextsInput.nullable().optional(),
  startsAt: WallTime,
  endsAt: WallTime,
  timeZone: TimeZone,
  format: z.enum(EVENT_FORMATS, 'format-missing'),
  joinUrl: MeetingUrl.nullable().optional(),
  meetingId: line(100).nullable().optional(),
  passcode: line(100).nullable().optional(),
  venue: Venue.nullable().optional(),
  meetingPoint: line(300).nullable().optional(),
  contact: Contact.nullable().optional(),
  capacity: z.object({ onSite: seats.optional(), remote: seats.optional() }).nullable().optional(),
  waitlist: z.boolean(),
  registrationClosesAt: WallTime.nullable().optional(),
  audience: z.enum(AUDIENCES).nullable().optional(),
  targetGroups: z.array(line(100)).max(30),
  organisation: z.string('organisation-missing').min(1, 'organisation-missing'),
  coOrganisers: z.array(z.string()).max(30),
  series: z.string().max(100).nullable().optional(),
  group: z.string().nullable().optional(),
  questions: Questions,
  reminders: z.array(ReminderRule).max(10).optional(),
  openJoin: z.boolean(),
  visibility: z.enum(VISIBILITIES),
}

/** An event as it is made; `POST /events`, the staff form and the sentence box all end here. */
export const EventFields = z.object({
  ...fields,
  timeZone: fields.timeZone.default(DEFAULT_ZONE),
  waitlist: fields.waitlist.default(false),
  targetGroups: fields.targetGroups.default([]),
  coOrganisers: fields.coOrganisers.default([]),
  questions: fields.questions.default([]),
  openJoin: fields.openJoin.default(false),
  visibility: fields.visibility.default('public'),
})
export type EventFields = z.output<typeof EventFields>

/**
 * What blocks an event whatever its organiser says: an end before the start, a local time that the clock skips. A schema asks this also over
 * times and zones that its fields have refused; of such nothing more is said.
 */
export function timeProblems(
  event: Pick<EventFields, 'startsAt' | 'endsAt' | 'timeZone'>,
): { field: 'startsAt' | 'endsAt'; code: string }[] {
  const problems: { field: 'startsAt' | 'endsAt'; code: string }[] = []
  if (!isWallTime(event.startsAt) || !isWallTime(event.endsAt) || !isTimeZone(event.timeZone)) return problems
  for (const field of ['startsAt', 'endsAt'] as const) {
    if (mappingOf(event[field], event.timeZone) === 'skipped') problems.push({ field, code: 'time-skipped' })
  }
  const ends = toInstant(event.endsAt, event.timeZone).getTime()
  if (ends <= toInstant(event.startsAt, event.timeZone).getTime()) problems.push({ field: 'endsAt', code: 'end-before-start' })
  return problems
}

/** What fields say against each other: the times, and an event for a group alone that has no group. */
export function problemsOf(event: Pick<EventFields, 'startsAt' | 'endsAt' | 'timeZone' | 'visibility' | 'group'>) {
  const alone = event.visibility === 'group' && !event.group ? [{ field: 'group' as const, code: 'group-missing' }] : []
  return [...timeProblems(event), ...alone]
}

const agreeing = (event: EventFields, context: z.RefinementCtx) => {
  for (const { field, code } of problemsOf(event)) context.addIssue({ code: 'custom', path: [field], message: code })
}

export const CreateEventInput = EventFields.extend({ publish: z.boolean().default(false) }).superRefine(agreeing)
export type CreateEventInput = z.output<typeof CreateEventInput>

/** A change names only what it changes; `notify: false` keeps the letters back, `version` refuses to overwrite a newer change. */
export const ChangeEventInput = z
  .object(fields)
  .omit({ organisation: true })
  .partial()
  .extend({ notify: z.boolean().default(true), version: z.number().int().optional() })
export type ChangeEventInput = z.output<typeof ChangeEventInput>
