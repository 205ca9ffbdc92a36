import type { EventRecord } from '#app/domain/events/event.ts'
import type { Language } from '#app/domain/shared/language.ts'
import { textFor } from '#app/domain/shared/texts.ts'

/** What letters tell of an event and readers lean on: what, when, where. */
export type Facts = Pick<EventRecord, 'title' | 'starts_at' | 'ends_at' | 'time_zone' | 'format' | 'venue_name' | 'venue_address'>

/** What one letter said; `entry` tells whether a calendar entry with the same came along. */
export type Told = Facts & { entry: boolean }

/** Parts of an event that a letter sets beside what they were. */
export type Difference = 'time' | 'place' | 'title'

/** An event's facts, without what letters do not compare. */
export function factsOf({ title, starts_at, ends_at, time_zone, format, venue_name, venue_address }: Facts): Facts {
  return { title, starts_at, ends_at, time_zone, format, venue_name, venue_address }
}

type When = Pick<Facts, 'starts_at' | 'ends_at' | 'time_zone'>
type Where = Pick<Facts, 'format' | 'venue_name' | 'venue_address'>

/** Whether the wall time differs. */
export const isTimeChanged = (before: When, after: When) =>
  before.starts_at !== after.starts_at || before.ends_at !== after.ends_at || before.time_zone !== after.time_zone

/** Whether the place or the way of taking part differs; what stands as the place of a remote event is none. */
export function isPlaceChanged(before: Where, after: Where): boolean {
  if (before.format !== after.format) return true
  return after.format !== 'remote' && (before.venue_name !== after.venue_name || before.venue_address !== after.venue_address)
}

/** How two states of an event differ for a reader of `language`. */
export function differences(before: Facts, after: Facts, language: Language): Difference[] {
  const found: Difference[] = []
  if (isTimeChanged(before, after)) found.push('time')
  if (isPlaceChanged(before, after)) found.push('place')
  if (textFor(before.title, language).text !== textFor(after.title, language).text) found.push('title')
  return found
}

/** What is known of a reader: their letters that left, the newest first, and how the event was before the first change they were not told of. */
export type Known = { told: readonly Told[]; before: Facts | undefined }

export type News = { kind: 'changed'; from: Facts; what: Difference[] } | { kind: 'unknown' } | { kind: 'nothing' }

/**
 * What is new to a reader about an event that now is as `after`: beside what their last letter said, or, when that said it all, beside what
 * their calendar entry still shows. Nothing is new when neither differs, unknown when nothing is kept of what they were told.
 */
export function newsFor({ told, before }: Known, after: Facts, language: Language): News {
  const entry = told.find((one) => one.entry)
  const last = told[0] ?? before
  if (!last) return { kind: 'unknown' }
  for (const from of entry ? [last, entry] : [last]) {
    const what = differences(from, after, language)
    if (what.length > 0) return { kind: 'changed', from: factsOf(from), what }
  }
  return { kind: 'nothing' }
}
