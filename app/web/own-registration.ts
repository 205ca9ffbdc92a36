import type { EventRecord } from '#app/domain/events/event.ts'
import { findEvent } from '#app/domain/events/queries.server.ts'
import { listOrganisations } from '#app/domain/organisations/queries.server.ts'
import { publicEvent } from '#app/domain/registrations/public-event.ts'
import { findLinkSubject, findRegistration } from '#app/domain/registrations/queries.server.ts'
import { findReceiptByToken } from '#app/domain/registrations/receipt.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import { countWaitingBefore } from '#app/domain/registrations/row-queries.server.ts'
import { isSeatable } from '#app/domain/registrations/seats.ts'
import { EmailAddress } from '#app/domain/shared/email-address.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { hashToken } from '#app/domain/shared/token.ts'
import { calendarLinks } from './calendar-file.ts'
import type { AppContext } from './context.ts'
import { pickLanguage } from './language.ts'
import { joinLink } from './links.ts'
import { paths } from './paths.ts'
import { notFound } from './responses.ts'

/** The registration of a personal link, 404 when the token is none of ours. */
export async function requireOwnRegistration(token: string, { db }: AppContext): Promise<RegistrationRecord> {
  const id = await findLinkSubject(db, 'manage', hashToken(token))
  const registration = id === undefined ? undefined : await findRegistration(db, id)
  if (!registration) throw notFound()
  return registration
}

/** The page again, in the language it was read in; `saved` says so on it. */
export function ownPath(token: string, request: Request, saved?: 'saved'): string {
  const lang = new URL(request.url).searchParams.get('lang')
  const query = new URLSearchParams({ ...(saved && { saved: '1' }), ...(lang && { lang }) })
  return paths.registration(token) + (query.size > 0 ? `?${query}` : '')
}

/** What stands at `/r/:token`: the registrant's own page, or the receipt of a form whose address was known already. */
export async function ownPage(token: string, request: Request, context: AppContext) {
  const receipt = await findReceiptByToken(context.db, token)
  if (!receipt) return registrationPage(token, await requireOwnRegistration(token, context), request, context)
  const event = (await findEvent(context.db, receipt.eventId)) as EventRecord
  const lang = pickLanguage(request, receipt.fields.language)
  return {
    kind: 'receipt' as const,
    lang,
    title: textFor(event.title, lang).text,
    event: await publicEvent(context.db, event, context.now()),
    fields: receipt.fields,
  }
}

/** What a registration said, to fill the form for its owner who comes back after cancelling. Somebody who was erased said nothing. */
function saidBefore({ email, names, answers, ...said }: RegistrationRecord): Record<string, string> {
  if (email !== null && !EmailAddress.safeParse(email).success) return {}
  const { name, mode, seats, organisation_id, organisation_name, municipality } = said
  return {
    name,
    email: email ?? '',
    mode,
    organisation: organisation_id ?? '',
    organisationName: organisation_id === null ? (organisation_name ?? '') : '',
    municipality: municipality ?? '',
    seats: String(seats),
    names: names.join('\n'),
    ...Object.fromEntries(Object.entries(answers).map(([id, answer]) => [`answer.${id}`, answer])),
  }
}

async function registrationPage(token: string, registration: RegistrationRecord, request: Request, context: AppContext) {
  const { db, config } = context
  const event = (await findEvent(db, registration.event_id)) as EventRecord
  const lang = pickLanguage(request, registration.language)
  const { id: _, name, email, mode, seats, names, status, organisation_id, organisation_name } = registration
  const shown = await publicEvent(db, event, context.now())
  const capacity = shown.seats.find((one) => one.mode === mode)?.capacity ?? null
  const remote = mode === 'remote' && status === 'confirmed' && event.status === 'published'
  return {
    kind: 'registration' as const,
    lang,
    title: textFor(event.title, lang).text,
    path: paths.registration(token),
    event: shown,
    own: { name, email, mode, seats, names, status, organisationId: organisation_id, organisationName: organisation_name },
    before: status === 'waitlisted' ? await countWaitingBefore(db, registration) : 0,
    most: status === 'waitlisted' && !isSeatable(seats, { capacity }) ? capacity : null,
    again: { token: context.formToken, fields: saidBefore(registration) },
    join: remote ? joinLink(config, registration) : null,
    calendar: status === 'confirmed' ? await calendarLinks(context, event, registration, lang) : null,
    organisations: (await listOrganisations(db)).map((one) => ({ id: one.id, name: one.name })),
    saved: new URL(request.url).searchParams.has('saved'),
  }
}
