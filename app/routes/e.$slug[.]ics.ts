import type { LoaderFunctionArgs } from '@remix-run/node'
import { findEventBySlug } from '#app/domain/events/queries.server.ts'
import { calendarResponse, publicEntry } from '#app/web/calendar-file.ts'
import { pickLanguage } from '#app/web/language.ts'
import { notFound } from '#app/web/responses.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const event = await findEventBySlug(context.db, params.slug ?? '')
  if (!event || event.status === 'draft' || event.visibility === 'group') throw notFound()
  return calendarResponse(request, await publicEntry(context, event, pickLanguage(request)))
}
