import { eventWarnings } from '#app/domain/events/event-warnings.ts'
import { timeProblems } from '#app/domain/events/input.ts'
import { readSentence, type Sentence } from '#app/domain/events/sentence/read-sentence.ts'
import type { Warning } from '#app/domain/events/warnings.ts'
import { listOrganisations } from '#app/domain/organisations/queries.server.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import { DEFAULT_ZONE, toWallTime, WallTime } from '#app/domain/shared/wall-time.ts'
import type { AppContext } from './context.ts'
import { eventFromFields, type Fields } from './event-form.ts'

/** Questions whose proposal is not filled in: somebody must choose. */
const UNDECIDED = ['weekday-differs', 'dates-several', 'which-week', 'weekday-missing']

/** A sentence as the fields of the draft: reminders and organiser by default, what is unsure left open. */
export function fieldsFromSentence(sentence: Sentence, staff: Staff): Fields {
  const undecided = sentence.questions.some(({ code }) => UNDECIDED.includes(code))
  const given: Record<string, string | undefined> = {
    title: sentence.title,
    textLanguage: sentence.language === 'sv' || sentence.language === 'en' ? sentence.language : 'fi',
    kind: sentence.kind,
    date: undecided ? undefined : (sentence.startsAt?.slice(0, 10) ?? sentence.date),
    startTime: sentence.startsAt?.slice(11) ?? sentence.startTime,
    endTime: sentence.endsAt?.slice(11) ?? sentence.endTime,
    format: sentence.format,
    joinUrl: sentence.joinUrl,
    meetingId: sentence.meetingId,
    passcode: sentence.passcode,
    venueName: sentence.venueHint,
    organisation: staff.organisationId,
    contactName: staff.name,
    contactEmail: staff.email,
    waitlist: '1',
    'reminder-day': '1',
    'reminder-hour': '1',
  }
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** A draft from a sentence, or from what was typed into its form; `always` holds what neither decides. Questions are asked of a sentence only. */
export async function draftFrom(context: AppContext, staff: Staff, text: string, typed?: Fields, always: Fields = {}) {
  const today = toWallTime(context.now(), DEFAULT_ZONE).slice(0, 10)
  const sentence = readSentence(text, { today, zone: DEFAULT_ZONE })
  const written = typed ? { ...typed, date: typed.chosenDate || (typed.date ?? '') } : fieldsFromSentence(sentence, staff)
  const fields: Fields = { ...written, ...always }
  return {
    sentence: sentence.text,
    understood: sentence.understood.map(({ from, to }) => ({ from, to })),
    questions: typed || text === '' ? [] : sentence.questions,
    fields,
    warnings: await draftWarnings(context, fields),
  }
}

/** The draft page's facts: the draft, and whose it may be. */
export async function draftPage(context: AppContext, staff: Staff, text: string, typed?: Fields) {
  return { ...(await draftFrom(context, staff, text, typed)), organisations: await organisationsFor(context, staff) }
}

/** Warnings as soon as there is a day and a time that exist; none before. */
export async function draftWarnings({ db, now }: AppContext, fields: Fields, id?: string): Promise<Warning[]> {
  const draft = eventFromFields(fields)
  if (!WallTime.safeParse(draft.startsAt).success || !WallTime.safeParse(draft.endsAt).success) return []
  const times = { startsAt: draft.startsAt, endsAt: draft.endsAt, timeZone: DEFAULT_ZONE }
  if (timeProblems(times).length > 0) return []
  const asked = {
    ...(id && { id }),
    starts_at: draft.startsAt,
    ends_at: draft.endsAt,
    time_zone: DEFAULT_ZONE,
    format: (draft.format ?? 'remote') as 'remote',
    join_url: draft.joinUrl,
    kind: (draft.kind ?? 'webinar') as 'webinar',
    audience: draft.audience as 'client' | null,
    organisation_id: fields.organisation ?? null,
  }
  return eventWarnings(db, asked, now())
}

/** Organisations somebody may organise for: a coordinator all, others their own. */
export async function organisationsFor({ db }: AppContext, staff: Staff): Promise<{ id: string; name: string }[]> {
  const all = await listOrganisations(db)
  return all.filter(({ id }) => staff.role === 'coordinator' || id === staff.organisationId).map(({ id, name }) => ({ id, name }))
}
