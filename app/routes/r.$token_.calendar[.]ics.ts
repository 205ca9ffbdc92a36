import type { LoaderFunctionArgs } from '@remix-run/node'
import type { EventRecord } from '#app/domain/events/event.ts'
import { findEvent } from '#app/domain/events/queries.server.ts'
import { calendarResponse, registrantEntry } from '#app/web/calendar-file.ts'
import { pickLanguage } from '#app/web/language.ts'
import { requireOwnRegistration } from '#app/web/own-registration.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const registration = await requireOwnRegistration(params.token ?? '', context)
  const event = (await findEvent(context.db, registration.event_id)) as EventRecord
  const entry = await registrantEntry(context, event, registration, pickLanguage(request, registration.language))
  return calendarResponse(request, entry, `${registration.id}-${event.sequence}-${event.version}`)
}
