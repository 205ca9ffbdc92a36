import { localDate } from './period.ts'
import type { PeriodEvent } from './queries.server.ts'
import type { Party } from './who-was-there.ts'

/** Ways to break a period down. The first are told by the event, the others by who took part, as copied at the time. */
export const EVENT_DIMENSIONS = ['organiser', 'kind', 'series', 'group', 'month', 'format', 'audience', 'target_group'] as const
export const PERSON_DIMENSIONS = ['organisation', 'sector', 'municipality', 'mode', 'language', 'channel'] as const
export const DIMENSIONS = [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** The row of what is not known: every breakdown has it, so that rows add up. */
export const UNKNOWN = 'unknown'

export const isDimension = (text: string | null): text is Dimension => (DIMENSIONS as readonly (string | null)[]).includes(text)
export const isOfPersons = (dimension: Dimension) => (PERSON_DIMENSIONS as readonly string[]).includes(dimension)

/** Rows an event belongs to: one, or one a target group. */
export function rowsOfEvent(event: PeriodEvent, dimension: Dimension): string[] {
  if (dimension === 'target_group') {
    const groups: string[] = JSON.parse(event.target_groups)
    return groups.length > 0 ? groups : [UNKNOWN]
  }
  const row = {
    organiser: event.organisation_id,
    kind: event.kind,
    series: event.series_id,
    group: event.group_id,
    month: localDate(event.starts_at_utc).slice(0, 7),
    format: event.format,
    audience: event.audience,
  }[dimension as 'kind']
  return [row ?? UNKNOWN]
}

/** The row a party belongs to. Extra listeners are counted where the device's owner is from. */
export function rowOfParty(party: Party, dimension: Dimension): string {
  const { registration, from, mode } = party
  const row = {
    organisation: registration
      ? (registration.organisation_id ?? registration.organisation_name)
      : (from.organisation_id ?? from.organisation_name),
    sector: registration?.sector,
    municipality: registration ? registration.municipality : from.municipality,
    mode,
    language: registration?.language,
    channel: registration ? (registration.on_behalf_of === null ? registration.source : 'counsellor') : undefined,
  }[dimension as 'mode']
  return row ?? UNKNOWN
}

/** Who a party's identified person is: an address, else the registration; undefined for devices nobody is known at. */
export function personOf(party: Party): string | undefined {
  return party.registration?.email ?? party.email ?? party.registration?.id
}
