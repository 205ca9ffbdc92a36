import type { EventKind } from '#db/tables/events.ts'
import { hide, type Range, TAKEN } from './scan.ts'

/** Small words that join a title to its date, time or kind; they are no part of the title at its edges. */
const CONNECTING = new Set(
  (
    'ja on joko tai päättyy siirtyy siirretään alku pidetään pidämme järjestetään alkaen alkaa aiheesta aiheena nimeltä klo kello tulossa meillä järjestämme sekä tänä pvm aika aihe otsikko asti saakka ' +
    'den kl om på i med och från till är hålls ordnas flyttas börjar slutar start startar eller antingen mellan under ämne tid ' +
    'on at from to about with and the in by via is a an will be held or either starts ends between topic subject title time date until till'
  ).split(' '),
)
/** Verbs and labels that open a sentence about an event, also with a capital letter: "Pidetään palaveri", "Aiheena syksyn suunnittelu". */
const OPENING = new Set(['pidetään', 'pidämme', 'järjestetään', 'järjestämme', 'aiheena', 'aiheesta'])
/** Greetings and labels before a pasted sentence. */
const GREETING =
  /^(?:vs|vl|sv|vb|re|fw|fwd|kutsu|inbjudan|invitation|siirretty|flyttat|moved|tapahtuma|tiedoksi|tiedoks|hei|moi|terve|muistutus|fyi|hi|hello|hej|påminnelse|reminder|topic|subject|title|aihe|otsikko|ämne|rubrik)(?:\s?[:,!]\s?|\s(?:kaikki|all|alla)[:,!]?\s)/iu
const WELCOME =
  /^(?:lämpimästi\s)?(?:tervetuloa|välkommen|varmt\svälkommen|welcome)\s(?:kaikki\s|mukaan\s)?(?:(?:\S+naariin|kokoukseen|koulutukseen|till\s(?:webbinariet|seminariet|mötet|kursen)|to\s(?:the|our|a)\s\S+)\s)?/iu
const EDGES = /^[\s,.;:–—\-|/()[\]"'”“»«·•@]+|[\s,;:–—\-|/([\]"'”“»«·•@]+$/gu
const LONGEST_TITLE = 200

const PIECE = new RegExp(`[^${TAKEN}\\n]+`, 'gu')
/** A label whose place something else has understood. */
const PLACE_LABEL = /^(?:missä|sijainti|paikka|var|plats|where|location|place)$/iu
/** What a letter or an invitation calls its subject. */
const SUBJECT = /^[\s,.;|–—-]*(?:aihe|otsikko|tapahtuma|ämne|rubrik|subject|topic|title)\s?:/iu

function trimEdges(text: string): string {
  const bare = text.replace(EDGES, '').replace(/[\s.]+$/u, '')
  const opens = bare.split('(').length
  const closes = bare.split(')').length
  return opens < closes ? bare.replace(/\)+$/u, '') : bare
}

function withoutConnecting(text: string): string {
  let greeted = trimEdges(text)
  while (GREETING.test(greeted)) greeted = trimEdges(greeted.replace(GREETING, ''))
  const words = greeted.replace(WELCOME, '').split(' ')
  const isConnecting = (one: string | undefined) => one !== undefined && CONNECTING.has(one.toLowerCase().replace(/[.,:;]+$/u, ''))
  while (words.length > 0 && isConnecting(words.at(-1))) words.pop()
  const opens = (one = '') => isConnecting(one) && (one === one.toLowerCase() || OPENING.has(one.toLowerCase()))
  while (words.length > 1 && opens(words[0])) words.shift()
  return trimEdges(words.join(' '))
}

const upperFirst = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

type Piece = Range & { text: string; hasKind: boolean; says: boolean; isSubject: boolean }

/** The untaken stretches of a text, trimmed; `says` when more than bare kind words is in them. */
function piecesOf(text: string, taken: readonly Range[], kinds: readonly (Range & { bare: boolean })[]): Piece[] {
  const hidden = hide(text.replace(/[^\S\n]/gu, ' '), taken)
  return [...hidden.matchAll(PIECE)].flatMap((match): Piece[] => {
    const trimmed = withoutConnecting(match[0])
    if (!/\p{L}/u.test(trimmed) || PLACE_LABEL.test(trimmed)) return []
    const from = match.index + match[0].indexOf(trimmed)
    const to = from + trimmed.length
    const inside = kinds.filter((kind) => kind.from >= from && kind.to <= to)
    const bare = inside.filter((kind) => kind.bare).map((kind) => ({ from: kind.from - from, to: kind.to - from }))
    return [
      {
        from,
        to,
        text: trimmed,
        hasKind: inside.length > 0,
        isSubject: SUBJECT.test(match[0]),
        says: /\p{L}/u.test(withoutConnecting(hide(trimmed, bare).replaceAll(TAKEN, ' '))),
      },
    ]
  })
}

/**
 * The words that nothing else understood: the stretch that is called the subject, else the one with the kind, if it says more than the kind, else the first that says something.
 * `isKindOnly` when all that is left is the kind itself. Undefined when no letter is left.
 */
export function leftoverTitle(text: string, taken: readonly Range[], kinds: readonly (Range & { bare: boolean })[]) {
  const pieces = piecesOf(text, taken, kinds)
  const best =
    pieces.find(({ isSubject, says }) => isSubject && says) ??
    pieces.find(({ hasKind, says }) => hasKind && says) ??
    pieces.find(({ says }) => says) ??
    pieces[0]
  if (!best) return undefined
  const title = upperFirst(best.text.replace(/ {2,}/gu, ' ').slice(0, LONGEST_TITLE).trim())
  return { from: best.from, to: best.to, title, isKindOnly: !best.says }
}

const STAYS_WITH_KIND =
  /^(?:\d{1,3}\.?\s)?\S+(?:lle|lla|llä|ssa|ssä|sta|stä|lta|ltä)(?:\s|$)|\b(?:kanssa|kesken|varten)$|(?:seen|een|hin|hun|aan|ään|oon|uun|yyn|öön|iin)$|^(?:ja|sekä|och|and|med|för|av|i|på|till|hos|with|for|of|to|at|in)\s/iu
/** Where it is held or goes to: "Kokous Lappian Tornion toimipisteessä", "Vierailu Kemin Digipolikselle". */
const IS_PLACE = /(?:toimipisteessä|kampuksella|tiloissa|kirjastossa|auditoriossa|koululla|oppilaitoksessa)$/iu
const IS_WHERE = /(?:ssa|ssä|lla|llä|lle|lta|ltä|sta|stä)$/u
/** "webinaari nuorten ohjaajille", "kokous opintojen aloittamisesta": written small, it goes on from the kind. */
const GOES_ON = /^\p{Ll}.*(?:lle|sta|stä)$/u

/**
 * Whether the kind that opens a sentence is only its kind ("Webinaari Kun suunnitelma pettää") or part of the title
 * ("Kokous ohjaajien kanssa", "Webinaari opoille", "Möte med handledare").
 */
export function kindOpensTitle(rest: string, kind: EventKind): boolean {
  const bare = trimEdges(rest)
  const goesSomewhere = kind === 'study_visit' || kind === 'outreach'
  return IS_PLACE.test(bare) || (goesSomewhere && IS_WHERE.test(bare)) || STAYS_WITH_KIND.test(bare) || GOES_ON.test(bare)
}
