import { doorsOpenAt } from '#app/domain/attendance/doors.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { findNetwork, findOrganisation } from '#app/domain/organisations/queries.server.ts'
import { listActive } from '#app/domain/registrations/queries.server.ts'
import { isLanguage, type Language } from '#app/domain/shared/language.ts'
import { toWallTime } from '#app/domain/shared/wall-time.ts'
import { type Translator, translator } from '#app/i18n/translator.ts'
import type { EventLetterProps, Letter } from '#emails/letter.ts'
import { letterEvent } from '#emails/letter-event.ts'
import type { AppContext } from './context.ts'
import { absolute } from './links.ts'
import { paths } from './paths.ts'

export type Preview = { name: string; language: Language; subject: string; lines: string[] }

/** A letter as the first registrant with an address would get it; null when nobody would. The real template writes it. */
export async function previewLetter(
  context: AppContext,
  event: EventRecord,
  write: (props: EventLetterProps, t: Translator) => Letter,
): Promise<Preview | null> {
  const { db, config } = context
  const first = (await listActive(db, event.id)).find(({ email }) => email !== null)
  if (!first) return null
  const language = isLanguage(first.language) ? first.language : 'fi'
  const [network, organisation] = await Promise.all([findNetwork(db), findOrganisation(db, event.organisation_id)])
  const contact = {
    name: event.contact_name ?? '',
    email: event.contact_email,
    phone: event.contact_phone,
    organisation: organisation?.name ?? '',
  }
  const props: EventLetterProps = {
    event: letterEvent(event, { contact, doorsAt: toWallTime(doorsOpenAt(event), event.time_zone) }, language),
    network: { name: network?.name ?? '', funder: network?.funder_text ?? null, privacyUrl: absolute(config, paths.privacy()) },
    person: { name: first.name, mode: first.mode, seats: first.seats },
    // A preview shows where the links stand, not somebody's own.
    links: { manage: absolute(config, '/r/…'), join: absolute(config, '/j/…'), event: absolute(config, paths.event(event.slug)) },
  }
  const { subject, text } = write(props, translator(language))
  return { name: first.name, language, subject, lines: text.split('\n') }
}
