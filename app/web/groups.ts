import type { Action } from '#app/domain/accounts/may.ts'
import { type EventRecord, venueOf } from '#app/domain/events/event.ts'
import { findEvent, listOrganisingIds } from '#app/domain/events/queries.server.ts'
import type { Group } from '#app/domain/groups/group.ts'
import { findGroup, listGroupMeetings } from '#app/domain/groups/queries.server.ts'
import { type Rhythm, rhythmOf } from '#app/domain/groups/rhythm.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { Language } from '#app/domain/shared/language.ts'
import { DEFAULT_ZONE, toWallTime } from '#app/domain/shared/wall-time.ts'
import type { AppContext } from './context.ts'
import { pickLanguage } from './language.ts'
import { notFound } from './responses.ts'
import { requireMay, requireStaff } from './staff.ts'

/** The signed-in person and a group they may act on so; 404 for a group that is not theirs. */
export async function requireGroup(
  { request, context, id }: { request: Request; context: AppContext; id: string | undefined },
  action: Action,
): Promise<{ staff: Staff; group: Group; lang: Language }> {
  const staff = await requireStaff(request, context)
  const group = await findGroup(context.db, id ?? '')
  if (!group) throw notFound()
  requireMay(staff, action, { type: 'group', id: group.id, organisationId: group.organisation_id })
  return { staff, group, lang: pickLanguage(request, staff.language) }
}

/** The signed-in person and a group's meeting they may act on so; 404 for an event that is no meeting of a group or not theirs. */
export async function requireMeeting(
  { request, context, id }: { request: Request; context: AppContext; id: string | undefined },
  action: Action,
): Promise<{ staff: Staff; event: EventRecord; group: Group; lang: Language }> {
  const staff = await requireStaff(request, context)
  const event = await findEvent(context.db, id ?? '')
  const group = event?.group_id ? await findGroup(context.db, event.group_id) : undefined
  if (!event || !group) throw notFound()
  const organisationIds = await listOrganisingIds(context.db, event)
  requireMay(staff, action, { type: 'event', id: event.id, organisationIds, groupId: group.id })
  return { staff, event, group, lang: pickLanguage(request, staff.language) }
}

/** A group's meetings of this local year and its rhythm. */
export async function readYear({ db, now }: Pick<AppContext, 'db' | 'now'>, group: Group) {
  const all = await listGroupMeetings(db, group.id)
  const year = toWallTime(now(), DEFAULT_ZONE).slice(0, 4)
  const meetings = all
    .filter((event) => event.starts_at.startsWith(year))
    .map(({ id, title, starts_at, ends_at, time_zone, format, venue_name, status, ends_at_utc }) => ({
      id,
      title: JSON.parse(title) as EventRecord['title'],
      startsAt: starts_at,
      endsAt: ends_at,
      timeZone: time_zone,
      format,
      venue: venueOf({ format, venue_name }),
      state:
        status === 'cancelled' ? ('cancelled' as const) : ends_at_utc <= now().toISOString() ? ('held' as const) : ('published' as const),
    }))
  return { year, meetings, rhythm: rhythmOfGroup(all, group, now()) }
}

/** The rhythm of a group from its published meetings; cancelled ones do not count. */
export function rhythmOfGroup(meetings: Awaited<ReturnType<typeof listGroupMeetings>>, group: Group, now: Date): Rhythm {
  const published = meetings
    .filter((event) => event.group_id === group.id && event.status === 'published')
    .map((event) => ({ startsAt: event.starts_at, endsAtUtc: event.ends_at_utc }))
  return rhythmOf(published, { target: group.yearly_target, since: group.created_at }, now)
}
