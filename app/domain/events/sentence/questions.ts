import type { EventKind } from '#db/tables/events.ts'

/**
 * What a sentence leaves unsure. Nothing of this is decided silently: where `date`, `startsAt`, `endsAt` or `title` of
 * the sentence is given beside its question, it is a proposal. Days are `2027-04-15`, wall times `2027-04-15T09:00`, weekdays 1 (Monday) to 7,
 * `text` is what the sentence says. Texts are `scheduling.question.<code>`.
 */
export type Question =
  | { code: 'title-missing' }
  | { code: 'kind-missing' }
  | { code: 'kinds-several'; kinds: EventKind[] }
  | { code: 'format-missing' }
  | { code: 'link-unsure'; url: string }
  | { code: 'date-missing' }
  | { code: 'weekday-differs'; weekday: number; date: string; dates: string[] }
  | { code: 'year-assumed'; date: string }
  | { code: 'date-past'; date: string }
  | { code: 'date-impossible'; text: string }
  | { code: 'dates-several'; dates: string[] }
  | { code: 'which-week'; dates: string[] }
  | { code: 'day-missing'; month: number; year: number }
  | { code: 'weekday-missing'; week: number; dates: string[] }
  | { code: 'date-or-time'; text: string }
  | { code: 'repeats' }
  | { code: 'time-missing' }
  | { code: 'time-impossible'; text: string }
  | { code: 'times-several'; text: string }
  | { code: 'half-of-day'; text: string }
  | { code: 'time-at-night'; startsAt: string }
  | { code: 'other-zone'; text: string }
  | { code: 'time-skipped'; wall: string }
  | { code: 'time-repeated'; wall: string }
  | { code: 'end-missing' }
  | { code: 'end-before-start'; start: string; end: string }
  | { code: 'duration-differs'; minutes: number; endsAt: string }
