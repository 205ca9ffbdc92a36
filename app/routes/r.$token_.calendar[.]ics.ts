import type { LoaderFunctionArgs } from '@remix-run/node'
import type { EventRecord } from '#app/domain/events/event.ts'
import { findEvent } from '#app/domain/events/queries.server.ts'
import { calendarResponse, registrantEntry } from '#app/web/calendar-file.ts'
import { pickLanguage } from '#app/web/language.ts'
import { requireOwnRegistration } from '#app/web/own-registration.ts'
import { notFound } from '#app/web/responses.ts'

/** Who waits has nothing to put into a calendar yet; who cancelled gets the entry that takes itself out. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const registration = await requireOwnRegistration(params.token ?? '', context)
  if (registration.status === 'waitlisted') throw notFound()
  const event = (await findEvent(context.db, registration.event_id)) as EventRecord
  return calendarResponse(request, await registrantEntry(context, event, registration, pickLanguage(request, registration.language)))
}
