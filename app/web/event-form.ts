import type { CreateEventInput } from '#app/domain/events/input.ts'
import { goesOverMidnight } from '#app/domain/events/over-midnight.ts'
import type { ReminderRule } from '#app/domain/reminders/rules.ts'
import { isLanguage, LANGUAGES, type Language } from '#app/domain/shared/language.ts'
import { type Texts, textFor } from '#app/domain/shared/texts.ts'
import type { FormErrors } from './form.ts'

export type Fields = Record<string, string>

/** Reminders that the form offers; the API may give any rule. */
export const REMINDER_CHOICES = {
  week: { before: 'P7D' },
  day: { before: 'P1D' },
  'day-at-nine': { days: 1, at: '09:00' },
  hour: { before: 'PT1H' },
} as const
export type ReminderChoice = keyof typeof REMINDER_CHOICES
export const REMINDER_NAMES = Object.keys(REMINDER_CHOICES) as ReminderChoice[]

/** Whether the form shows a reminder. What it does not show, it does not take away. */
const isOffered = (rule: ReminderRule) => Object.values(REMINDER_CHOICES).some((choice) => JSON.stringify(choice) === JSON.stringify(rule))

/** Start and end as the form's day and clock times say them; a late evening may end on the next day. A day chosen of those offered goes before the one typed. */
export function timesFromFields({ chosenDate, date: typed, startTime = '', endTime = '', endDate }: Fields) {
  const date = chosenDate || typed
  const [start, end] = [clock(startTime), clock(endTime)]
  const lastDay = endDate || (date && end <= start && goesOverMidnight(start, end) ? nextDay(date) : date)
  return { startsAt: wall(date, start), endsAt: wall(lastDay, end) }
}

/** What the plain event form says, in the shape the event schema reads. */
export function eventFromFields(fields: Fields) {
  return {
    kind: fields.kind || undefined,
    title: textsFrom(fields, 'title'),
    description: emptyAsNull(textsFrom(fields, 'description')),
    ...timesFromFields(fields),
    format: fields.format || undefined,
    joinUrl: fields.joinUrl || null,
    meetingId: fields.meetingId || null,
    passcode: fields.passcode || null,
    venue: fields.venueName
      ? { name: fields.venueName, address: fields.venueAddress || undefined, municipality: fields.venueMunicipality || undefined }
      : null,
    meetingPoint: fields.meetingPoint || null,
    contact: { name: fields.contactName || undefined, email: fields.contactEmail || undefined, phone: fields.contactPhone || undefined },
    capacity: { onSite: numberFrom(fields.capacityOnSite), remote: numberFrom(fields.capacityRemote) },
    waitlist: fields.waitlist === '1',
    registrationClosesAt: fields.registrationClosesAt || null,
    audience: fields.audience || null,
    targetGroups: listFrom(fields.targetGroups),
    openJoin: fields.openJoin === '1',
    visibility: fields.visibility || 'public',
    reminders: REMINDER_NAMES.filter((name) => fields[`reminder-${name}`] === '1').map((name) => REMINDER_CHOICES[name]),
  }
}

/** An event with what its form says; what the form does not show stays: questions, series, group, and reminders that it does not offer. */
export function withTyped(event: CreateEventInput, fields: Fields) {
  const typed = eventFromFields(fields)
  const kept = (event.reminders ?? []).filter((rule) => !isOffered(rule))
  return { ...event, ...typed, reminders: [...kept, ...typed.reminders] }
}

/** An event's fields as the form shows them. A reminder the form does not offer is not shown and kept only by the API. */
export function fieldsFromEvent(event: CreateEventInput): Fields {
  const reminders = (event.reminders ?? []).map((rule) => JSON.stringify(rule))
  const shown = REMINDER_NAMES.filter((name) => reminders.includes(JSON.stringify(REMINDER_CHOICES[name])))
  return {
    kind: event.kind,
    ...textFields(event),
    date: event.startsAt.slice(0, 10),
    startTime: event.startsAt.slice(11),
    endTime: event.endsAt.slice(11),
    endDate: event.endsAt.slice(0, 10) === event.startsAt.slice(0, 10) ? '' : event.endsAt.slice(0, 10),
    format: event.format,
    joinUrl: event.joinUrl ?? '',
    meetingId: event.meetingId ?? '',
    passcode: event.passcode ?? '',
    venueName: event.venue?.name ?? '',
    venueAddress: event.venue?.address ?? '',
    venueMunicipality: event.venue?.municipality ?? '',
    meetingPoint: event.meetingPoint ?? '',
    contactName: event.contact?.name ?? '',
    contactEmail: event.contact?.email ?? '',
    contactPhone: event.contact?.phone ?? '',
    capacityOnSite: event.capacity?.onSite?.toString() ?? '',
    capacityRemote: event.capacity?.remote?.toString() ?? '',
    waitlist: event.waitlist ? '1' : '',
    registrationClosesAt: event.registrationClosesAt ?? '',
    audience: event.audience ?? '',
    targetGroups: event.targetGroups.join('\n'),
    openJoin: event.openJoin ? '1' : '',
    visibility: event.visibility,
    organisation: event.organisation,
    ...Object.fromEntries(shown.map((name) => [`reminder-${name}`, '1'])),
  }
}

const FIELD_OF: Record<string, string> = {
  startsAt: 'date',
  endsAt: 'endTime',
  'venue.municipality': 'venueMunicipality',
  'capacity.onSite': 'capacityOnSite',
  'capacity.remote': 'capacityRemote',
}

/** A schema's field names as the form's. */
export function formErrors(issues: readonly { path: PropertyKey[]; message: string }[]): FormErrors {
  const errors: FormErrors = {}
  for (const { path, message } of issues) {
    const name = path.join('.')
    errors[FIELD_OF[name] ?? FIELD_OF[String(path[0])] ?? name] ??= message
  }
  return errors
}

const wall = (date: string | undefined, time: string) => (date && time ? `${date}T${time}` : '')

/** `9`, `9.00` and `9:00` as `09:00`, seconds cut; anything else as it is, for the schema to refuse. */
function clock(time: string): string {
  const found = /^(\d{1,2})(?:[.:](\d{2})(?::\d{2})?)?$/.exec(time.trim())
  return found ? `${found[1]?.padStart(2, '0')}:${found[2] ?? '00'}` : time
}

function nextDay(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

/** The language of the form's own title and description; their texts in other languages have it in their field's name (`title.sv`). */
const languageOf = ({ textLanguage }: Fields): Language => (isLanguage(textLanguage) ? textLanguage : 'fi')

function textsFrom(fields: Fields, name: 'title' | 'description'): Texts {
  const own = languageOf(fields)
  const written = LANGUAGES.map((language) => [language, (language === own && fields[name]) || fields[`${name}.${language}`]] as const)
  return Object.fromEntries(written.filter(([, text]) => text))
}

/** The form's own language is that of the title a Finnish reader is shown: Finnish, or the first one given. */
function textFields({ title, description }: Pick<CreateEventInput, 'title' | 'description'>): Fields {
  const own = textFor(title, 'fi').lang
  const inOther = (name: string, texts: Texts) =>
    Object.entries(texts).flatMap(([language, text]) => (language === own ? [] : [[`${name}.${language}`, text]]))
  return {
    textLanguage: own,
    title: title[own] ?? '',
    description: description?.[own] ?? '',
    ...Object.fromEntries([...inOther('title', title), ...inOther('description', description ?? {})]),
  }
}
const emptyAsNull = (texts: Texts) => (Object.keys(texts).length > 0 ? texts : null)
const listFrom = (text = '') =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Digits as a number; empty is no limit; anything else is left for the schema to refuse. */
function numberFrom(text: string | undefined): number | null {
  if (!text) return null
  return /^\d+$/.test(text) ? Number(text) : Number.NaN
}
