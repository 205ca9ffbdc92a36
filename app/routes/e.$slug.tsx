import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findEventBySlug } from '#app/domain/events/queries.server.ts'
import { listOrganisations } from '#app/domain/organisations/queries.server.ts'
import { opennessOf } from '#app/domain/registrations/closing.ts'
import { publicEvent } from '#app/domain/registrations/public-event.ts'
import { register } from '#app/domain/registrations/register.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { linkToken } from '#app/domain/shared/token.ts'
import { formatShort } from '#app/i18n/dates.ts'
import { translator } from '#app/i18n/translator.ts'
import { PublicEventPage } from '#app/ui/event/public-event-page.tsx'
import { pickLanguage } from '#app/web/language.ts'
import { paths } from '#app/web/paths.ts'
import { readRegistrationForm, refusedForm, unreadForm } from '#app/web/registration-form.ts'
import { notFound, seeOther } from '#app/web/responses.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const found = await findEventBySlug(context.db, params.slug ?? '')
  if (!found || found.status === 'draft' || found.visibility === 'group') throw notFound()
  const organisations = (await listOrganisations(context.db)).map(({ id, name }) => ({ id, name }))
  return {
    lang: pickLanguage(request),
    event: await publicEvent(context.db, found, context.now()),
    organisations,
    token: context.formToken,
  }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const event = await findEventBySlug(context.db, params.slug ?? '')
  const openness = event ? opennessOf(event, context.now()) : 'not-found'
  if (!event || openness === 'not-found') throw notFound()
  const t = translator(pickLanguage(request))
  const around = { language: t.language, organisations: await listOrganisations(context.db) }
  const read = readRegistrationForm(await request.formData(), event, around)
  if (!read.ok) return openness === 'open' ? unreadForm(t, read) : refusedForm(t, read.fields, { reason: openness })
  const result = await register(
    context.db,
    event.slug,
    read.form,
    { secret: context.config.secret, limits: context.config.abuseLimits },
    context.now(),
  )
  if (result.ok)
    return seeOther(
      paths.registration(
        result.receipt ?? linkToken(context.config.secret, 'manage', result.registration.id, result.registration.link_generation),
      ),
    )
  if (result.reason === 'not-found') throw notFound()
  return refusedForm(t, read.fields, result)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${textFor(page.event.title, page.lang).text}, ${formatShort(page.event.startsAt, page.lang)} – Kutsu` }] : []

export default function EventRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <PublicEventPage {...page} answer={answer ?? null} />
}
