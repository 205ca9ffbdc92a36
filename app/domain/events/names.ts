/** Kinds of events in the order that lists show them. */
export const EVENT_KINDS = ['webinar', 'study_visit', 'course', 'seminar', 'meeting', 'outreach', 'guidance'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Ways an event is held. */
export const EVENT_FORMATS = ['remote', 'on_site', 'hybrid'] as const
export type EventFormat = (typeof EVENT_FORMATS)[number]

export const AUDIENCES = ['client', 'professional'] as const
export const VISIBILITIES = ['public', 'unlisted', 'group'] as const
