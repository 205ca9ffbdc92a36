import type { EventRecord } from '#app/domain/events/event.ts'
import { findEvent } from '#app/domain/events/queries.server.ts'
import { ANSWERS, answersOf } from '#app/domain/invitations/answer.ts'
import { findInvitationByHash, type Invitation, listActiveRegistrations } from '#app/domain/invitations/queries.server.ts'
import { publicEvent } from '#app/domain/registrations/public-event.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { hashToken, linkToken } from '#app/domain/shared/token.ts'
import { calendarLinks } from './calendar-file.ts'
import type { AppContext } from './context.ts'
import { pickLanguage } from './language.ts'
import { paths } from './paths.ts'
import { notFound } from './responses.ts'

/** The invitation of a personal link and its meeting; 404 when the token is none of ours or the meeting is not public yet. */
export async function requireInvitation(token: string, { db }: AppContext): Promise<{ invitation: Invitation; event: EventRecord }> {
  const invitation = await findInvitationByHash(db, hashToken(token))
  const event = invitation && (await findEvent(db, invitation.event_id))
  if (!invitation || !event || event.status === 'draft') throw notFound()
  return { invitation, event }
}

/** What stands at `/i/:token`. `?answer=` of a letter's link only marks a button: looking changes nothing. */
export async function invitationPage(token: string, request: Request, context: AppContext) {
  const { invitation, event } = await requireInvitation(token, context)
  const lang = pickLanguage(request, invitation.language)
  const [registration] = await listActiveRegistrations(context.db, invitation.id)
  const asked = new URL(request.url).searchParams.get('answer')
  const gaveUp = registration === undefined && invitation.answer !== null
  const answer = gaveUp ? ('cannot' as const) : invitation.answer
  const own = registration !== undefined && answer !== 'deputy'
  const manage = own ? linkToken(context.config.secret, 'manage', registration.id, registration.link_generation) : null
  return {
    lang,
    title: textFor(event.title, lang).text,
    event: await publicEvent(context.db, event, context.now()),
    member: { name: invitation.name, organisation: invitation.organisation_name },
    answer,
    deputyName: answer === 'deputy' ? invitation.deputy_name : null,
    offered: answersOf(event.format),
    highlighted: ANSWERS.find((one) => one === asked) ?? null,
    ownPage: manage === null ? null : { path: paths.registration(manage), file: paths.registrationCalendar(manage) },
    calendar: own ? await calendarLinks(context, event, registration, lang) : null,
  }
}
