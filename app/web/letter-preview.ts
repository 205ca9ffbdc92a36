import type { Reader } from '#app/domain/announcements/read-known.ts'
import { doorsOpenAt } from '#app/domain/attendance/doors.ts'
import { findContact } from '#app/domain/events/contact.ts'
import { type EventRecord, modesOf } from '#app/domain/events/event.ts'
import { listCalled } from '#app/domain/invitations/list-called.ts'
import { findNetwork } from '#app/domain/organisations/queries.server.ts'
import { listActive } from '#app/domain/registrations/queries.server.ts'
import { isLanguage, type Language } from '#app/domain/shared/language.ts'
import { toWallTime } from '#app/domain/shared/wall-time.ts'
import { type Translator, translator } from '#app/i18n/translator.ts'
import type { Mode } from '#db/tables/events.ts'
import type { EventLetterProps, Letter } from '#emails/letter.ts'
import { letterEvent } from '#emails/letter-event.ts'
import type { AppContext } from './context.ts'
import { absolute } from './links.ts'
import { paths } from './paths.ts'

export type Preview = { name: string; language: Language; subject: string; lines: string[] }

/** The person whose letter is shown: how they stand to the event, and by what their letters are found. */
type Example = Reader & { seated: 'registered' | 'waiting' | 'invited'; name: string; language: string; mode: Mode; seats: number }
type Write = (props: EventLetterProps, t: Translator, example: Example) => Letter | null | Promise<Letter | null>

/**
 * A letter as the first person with an address would get it: somebody registered or, where `called` members get it too, one of those. The
 * real template writes it. Null when nobody would get one.
 */
export async function previewLetter(context: AppContext, event: EventRecord, write: Write, called = false): Promise<Preview | null> {
  const { db, config } = context
  const first = (await firstRegistrant(context, event)) ?? (called ? await firstCalled(context, event) : undefined)
  if (!first) return null
  const language = isLanguage(first.language) ? first.language : 'fi'
  const [network, contact] = await Promise.all([findNetwork(db), findContact(db, event)])
  const page = absolute(config, first.seated === 'invited' ? '/i/…' : '/r/…')
  const props: EventLetterProps = {
    event: letterEvent(event, { contact, doorsAt: toWallTime(doorsOpenAt(event), event.time_zone) }, language),
    network: { name: network?.name ?? 'Kutsu', funder: network?.funder_text ?? null, privacyUrl: absolute(config, paths.privacy()) },
    person: { name: first.name, mode: first.mode, seats: first.seats },
    // A preview shows where the links stand, not somebody's own.
    links: { manage: page, join: absolute(config, '/j/…'), event: absolute(config, paths.event(event.slug)) },
  }
  const letter = await write(props, translator(language), first)
  return letter && { name: first.name, language, subject: letter.subject, lines: letter.text.split('\n') }
}

/** Who came first; in the only way to take part, where the event offers no other any more. */
async function firstRegistrant({ db }: AppContext, event: EventRecord): Promise<Example | undefined> {
  const first = (await listActive(db, event.id)).find(({ email }) => email !== null)
  if (!first) return undefined
  const { id, invitation_id, status, name, language, seats } = first
  const modes = modesOf(event.format)
  const mode = modes.includes(first.mode) ? first.mode : (modes[0] ?? first.mode)
  const seated = status === 'confirmed' ? 'registered' : 'waiting'
  return { eventId: event.id, registrationId: id, invitationId: invitation_id, seated, name, language, seats, mode }
}

async function firstCalled({ db }: AppContext, event: EventRecord): Promise<Example | undefined> {
  const [first] = await listCalled(db, event)
  const mode = modesOf(event.format)[0] ?? 'remote'
  return first && { ...first, eventId: event.id, registrationId: null, invitationId: first.id, seated: 'invited', seats: 1, mode }
}
