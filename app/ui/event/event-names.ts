import type { EventFormat, EventKind } from '#db/tables/events.ts'
import type { IconName } from '../icons.tsx'

export type { EventFormat, EventKind }

/** Kinds in the order that lists show them. */
export const EVENT_KINDS: readonly EventKind[] = ['webinar', 'study_visit', 'course', 'seminar', 'meeting', 'outreach', 'guidance']
export const EVENT_FORMATS: readonly EventFormat[] = ['remote', 'on_site', 'hybrid']
export const AUDIENCES = ['client', 'professional'] as const

export const FORMAT_ICON: Record<EventFormat, IconName> = { remote: 'online', on_site: 'place', hybrid: 'hybrid' }
