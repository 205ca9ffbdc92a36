import type { Action, Subject } from '#app/domain/accounts/may.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { findEvent, listOrganisingIds } from '#app/domain/events/queries.server.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { Language } from '#app/domain/shared/language.ts'
import type { AppContext } from './context.ts'
import { pickLanguage } from './language.ts'
import { notFound } from './responses.ts'
import { requireMay, requireStaff } from './staff.ts'

/** The signed-in person and an event they may act on so; 404 for one that is not theirs. */
export async function requireStaffEvent(
  { request, context, id }: { request: Request; context: AppContext; id: string | undefined },
  action: Action,
): Promise<{ staff: Staff; event: EventRecord; lang: Language; subject: Subject }> {
  const staff = await requireStaff(request, context)
  const event = await findEvent(context.db, id ?? '')
  if (!event) throw notFound()
  const organisationIds = await listOrganisingIds(context.db, event)
  const subject: Subject = { type: 'event', id: event.id, organisationIds, groupId: event.group_id }
  requireMay(staff, action, subject)
  return { staff, event, subject, lang: pickLanguage(request, staff.language) }
}
