import type { Language } from '#app/domain/shared/language.ts'
import type { EventFormat, EventKind } from '#db/tables/events.ts'
import { linksIn, readPastedInvitation } from '../pasted-invitation.ts'
import { type FormatMention, findFormats, findKinds, formatOf, type KindMention } from './kinds.ts'
import { languageOf } from './language-of.ts'
import { findLetterLines, unwrapped } from './lines.ts'
import type { Question } from './questions.ts'
import { readWhen } from './read-when.ts'
import { apart, hide, MOST_CHARACTERS, plain, type Range, TAKEN } from './scan.ts'
import { kindOpensTitle, leftoverTitle } from './title.ts'
import { findVenue, type Venue } from './venue.ts'

export type Understood = Range & { what: 'kind' | 'title' | 'date' | 'time' | 'format' | 'link' | 'venue' }

/**
 * What a sentence says of an event. `understood` marks characters of `text` (the sentence in NFC, at most 4 000 characters),
 * in order and without overlaps. `startTime` and `endTime` are there also while the day is open.
 */
export type Sentence = {
  text: string
  kind?: EventKind
  title?: string
  date?: string
  startTime?: string
  endTime?: string
  startsAt?: string
  endsAt?: string
  format?: EventFormat
  joinUrl?: string
  meetingId?: string
  passcode?: string
  venueHint?: string
  language?: Language
  understood: Understood[]
  questions: Question[]
}

const QUOTED = /["”“»«]([^"”“»«\n]{3,200})["”“»«]/u
const AT_END = new RegExp(`^[\\s,.;]{0,3}(?:${TAKEN}|$)`, 'u')
/** A kind that can be held in one way only unless the sentence says otherwise. */
const USUAL_FORMAT: Partial<Record<EventKind, EventFormat>> = { webinar: 'remote' }
const FORMAT_PREFIX: readonly (readonly [RegExp, EventFormat])[] = [
  [/^-?hybrid/u, 'hybrid'],
  [/^-?(?:etä|verkko|distans|online|webb?(?!inaari|binar|inar))/u, 'remote'],
  [/^-?lähi/u, 'on_site'],
]

function readLinks(text: string) {
  const invitation = readPastedInvitation(text)
  const unsure = linksIn(text).filter((link) => !link.provider && !link.isHelp)
  const ranges = [...(invitation?.ranges ?? []), ...unsure].map(({ from, to }) => ({ from, to, what: 'link' as const }))
  const asks = invitation?.joinUrl
    ? []
    : unsure.flatMap(({ address }): Question[] => (address ? [{ code: 'link-unsure', url: address }] : []))
  const { joinUrl, meetingId, passcode } = invitation ?? {}
  return {
    fields: { ...(joinUrl && { joinUrl }), ...(meetingId && { meetingId }), ...(passcode && { passcode }) },
    ranges,
    questions: asks.slice(0, 1),
  }
}

/** "Lappian auditorio ja Teams", "Arktikumissa, myös etänä". */
const ALSO = /^[\s,(]*(?:(?:ja|sekä|tai|myös|och|samt|eller|även|also|and|or|&|\+|\/)[\s,(]*)+(?:på|via|i|on|in)?\s?$/u

/** "Klo 9–15 Arktikum ja Teams": what stands there after the time may be a place. */
const MAYBE_PLACE = new RegExp(`${TAKEN}[\\s,.]{0,3}\\p{L}[\\p{L}\\d ,-]{1,60}\\s(?:ja|sekä|tai|och|samt|eller|and|or|&|\\+)\\s$`, 'u')

/** A place beside a word for being elsewhere is hybrid when "and" joins the two; else it is open how people take part. */
function withPlace(rest: string, said: EventFormat | undefined, formats: readonly FormatMention[], venue: Venue | undefined) {
  if (said !== 'remote') return said
  if (!venue) return formats.some(({ from }) => MAYBE_PLACE.test(rest.slice(0, from))) ? undefined : said
  const isJoined = formats.some(({ from, to }) => ALSO.test(from >= venue.to ? rest.slice(venue.to, from) : rest.slice(to, venue.from)))
  return isJoined ? 'hybrid' : undefined
}

function formatFrom(rest: string, kinds: readonly KindMention[], hasLink: boolean, venue: Venue | undefined): EventFormat | undefined {
  const formats = findFormats(rest)
  const compound = FORMAT_PREFIX.find(([pattern]) => kinds.some(({ from, to }) => pattern.test(rest.slice(from, to))))?.[1]
  const said = compound === 'hybrid' ? compound : (formatOf(formats) ?? compound)
  if (said) return withPlace(rest, said, formats, venue)
  if (venue) return undefined
  return hasLink ? 'remote' : kinds[0] && USUAL_FORMAT[kinds[0].kind]
}

/** A kind of its own in brackets or behind a comma or dash: "Motivointi (webinaari)", "Motivointi – webinaari 15.4.". */
function standsApart(text: string, taken: readonly Range[], { from, to, bare }: KindMention): boolean {
  const before = text.slice(0, from)
  const after = hide(text, taken).slice(to)
  if (!bare) return false
  return (before.endsWith('(') && after.startsWith(')')) || (/[,;–—-]\s$/u.test(before) && /\p{L}/u.test(before) && AT_END.test(after))
}

/** "Webinar" is written in every language and tells none. */
const isLoan = (text: string, { from, to }: Range) => text.slice(from, to) === 'webinar'

/** The kind word is left out of the title only where it opens it and the title can do without it. */
function readTitle(text: string, quoted: Range | undefined, taken: readonly Range[], kinds: readonly KindMention[]) {
  if (quoted) return { from: quoted.from, to: quoted.to, title: text.slice(quoted.from, quoted.to).trim(), isKindOnly: false }
  const apart = kinds
    .filter((kind) => standsApart(text, taken, kind))
    .map(({ from, to }) => ({ from: from - 1, to: Math.min(to + 1, text.length) }))
  const free = [...taken, ...apart]
  const whole = leftoverTitle(text, free, kinds.slice(0, 1)) ?? leftoverTitle(text, taken, kinds.slice(0, 1))
  const opening = kinds.find(({ from, to, bare }) => bare && whole && from <= whole.from && whole.from < to)
  if (!whole || !opening || whole.isKindOnly || kindOpensTitle(text.slice(opening.to, whole.to), opening.kind)) return whole
  return leftoverTitle(text.slice(0, whole.to), [...free, { from: 0, to: opening.to }], []) ?? whole
}

function inOrder(ranges: readonly Understood[]): Understood[] {
  return apart(ranges.filter(({ from, to }) => to > from)).sort((one, other) => one.from - other.from)
}

/** A bare kind word that opens the sentence, or follows its label or greeting, is sure, whatever the title goes on to speak of. */
function kindQuestions(kinds: readonly KindMention[], text: string): Question[] {
  const before = text.slice(0, kinds[0]?.from).replace(/^.*[:!]/u, '')
  if (kinds[0]?.bare && !/\p{L}/u.test(before)) return []
  const different = [...new Set(kinds.map(({ kind }) => kind))]
  if (different.length === 0) return [{ code: 'kind-missing' }]
  return different.length > 1 ? [{ code: 'kinds-several', kinds: different }] : []
}

/**
 * Reads one sentence, or a pasted invitation, into the draft of an event. `today` is the local day `2026-11-24`, `zone` the zone of
 * its wall times. What is unsure stands in `questions`; nothing is decided silently.
 */
export function readSentence(given: string, { today, zone }: { today: string; zone: string }): Sentence {
  const text = given.slice(0, MOST_CHARACTERS).normalize('NFC').slice(0, MOST_CHARACTERS)
  const links = readLinks(text)
  const lines = unwrapped(text)
  const quote = QUOTED.exec(hide(lines, links.ranges))
  const quoted = quote?.[1] ? { from: quote.index + 1, to: quote.index + 1 + quote[1].length } : undefined
  const letter = findLetterLines(plain(lines))
  const lower = hide(plain(lines), [...links.ranges, ...letter, ...(quoted ? [quoted] : [])])
  const when = readWhen(lower, today, zone)
  const rest = hide(lower, when.understood)
  const formats = findFormats(rest)
  const kinds = findKinds(hide(rest, formats))
  const venue = findVenue(text, hide(rest, formats), kinds)
  const format = formatFrom(rest, kinds, links.fields.joinUrl !== undefined, venue)
  const inTitle = ({ from, to }: Range) => /\p{L} $/u.test(rest.slice(0, from)) && kinds.some((kind) => kind.from === to + 1)
  const marks = formats.filter((one) => !inTitle(one)).map(({ from, to }) => ({ from, to, what: 'format' as const }))
  const places = venue ? [{ from: venue.from, to: venue.to, what: 'venue' as const }] : []
  const title = readTitle(lines, quoted, [...links.ranges, ...letter, ...when.understood, ...marks, ...places], kinds)
  const votes = [...when.languages, ...[...kinds.filter((one) => !isLoan(lower, one)), ...formats].map((one) => one.language)]
  const language = languageOf(
    lower,
    votes.filter((vote) => vote !== undefined),
    title?.title,
  )
  const { questions: whenQuestions, understood: whenRanges, languages: _, ...times } = when
  return {
    text,
    ...(kinds[0] && { kind: kinds[0].kind }),
    ...(title && { title: title.title }),
    ...times,
    ...(format && { format }),
    ...links.fields,
    ...(venue && { venueHint: venue.hint }),
    ...(language && { language }),
    understood: inOrder([
      ...links.ranges,
      ...whenRanges,
      ...marks,
      ...places,
      ...(title && !title.isKindOnly ? [{ from: title.from, to: title.to, what: 'title' as const }] : []),
      ...kinds.map(({ from, to }) => ({ from, to, what: 'kind' as const })),
    ]),
    questions: [
      ...(!title || title.isKindOnly ? [{ code: 'title-missing' as const }] : []),
      ...kindQuestions(kinds, rest),
      ...whenQuestions,
      ...(format ? [] : [{ code: 'format-missing' as const }]),
      ...links.questions,
    ],
  }
}
