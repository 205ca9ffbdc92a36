import { hide, type Range, TAKEN } from './scan.ts'

/** Small words that join a title to its date, time or kind; they are no part of the title at its edges. */
const CONNECTING = new Set(
  (
    'ja on pidetään pidämme järjestetään alkaen alkaa aiheesta aiheena nimeltä klo kello tulossa meillä järjestämme sekä tänä pvm aika aihe otsikko asti saakka ' +
    'den kl om på i med och från till är hålls ordnas mellan under ämne tid ' +
    'on at from to about with and the in by via is a an will be held between topic subject title time date until till'
  ).split(' '),
)
/** Verbs and labels that open a sentence about an event, also with a capital letter: "Pidetään palaveri", "Aiheena syksyn suunnittelu". */
const OPENING = new Set(['pidetään', 'pidämme', 'järjestetään', 'järjestämme', 'aiheena', 'aiheesta'])
/** Greetings and labels before a pasted sentence. */
const GREETING =
  /^(?:tiedoksi|tiedoks|hei|moi|terve|muistutus|kutsu|fyi|hi|hello|hej|påminnelse|reminder|topic|subject|title|aihe|otsikko|ämne|rubrik)(?:\s?[:,!]\s?|\s(?:kaikki|all|alla)[:,!]?\s)/iu
const EDGES = /^[\s,.;:–—\-|/()[\]"'”“»«·•@]+|[\s,;:–—\-|/([\]"'”“»«·•@]+$/gu
const LONGEST_TITLE = 200

const PIECE = new RegExp(`[^${TAKEN}]+`, 'gu')

function trimEdges(text: string): string {
  const bare = text.replace(EDGES, '').replace(/[\s.]+$/u, '')
  const opens = bare.split('(').length
  const closes = bare.split(')').length
  return opens < closes ? bare.replace(/\)+$/u, '') : bare
}

function withoutConnecting(text: string): string {
  const words = trimEdges(trimEdges(text).replace(GREETING, '')).split(' ')
  const isConnecting = (one: string | undefined) => one !== undefined && CONNECTING.has(one.toLowerCase().replace(/[.,:;]+$/u, ''))
  while (words.length > 0 && isConnecting(words.at(-1))) words.pop()
  const opens = (one = '') => isConnecting(one) && (one === one.toLowerCase() || OPENING.has(one.toLowerCase()))
  while (words.length > 1 && opens(words[0])) words.shift()
  return trimEdges(words.join(' '))
}

const upperFirst = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

type Piece = Range & { text: string; hasKind: boolean; says: boolean }

/** The untaken stretches of a text, trimmed; `says` when more than bare kind words is in them. */
function piecesOf(text: string, taken: readonly Range[], kinds: readonly (Range & { bare: boolean })[]): Piece[] {
  const hidden = hide(text.replace(/\s/gu, ' '), taken)
  return [...hidden.matchAll(PIECE)].flatMap((match): Piece[] => {
    const trimmed = withoutConnecting(match[0])
    if (!/\p{L}/u.test(trimmed)) return []
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
        says: /\p{L}/u.test(withoutConnecting(hide(trimmed, bare).replaceAll(TAKEN, ' '))),
      },
    ]
  })
}

/**
 * The words that nothing else understood: the stretch with the kind, if it says more than the kind, else the first that says something.
 * `isKindOnly` when all that is left is the kind itself. Undefined when no letter is left.
 */
export function leftoverTitle(text: string, taken: readonly Range[], kinds: readonly (Range & { bare: boolean })[]) {
  const pieces = piecesOf(text, taken, kinds)
  const best = pieces.find(({ hasKind, says }) => hasKind && says) ?? pieces.find(({ says }) => says) ?? pieces[0]
  if (!best) return undefined
  const title = upperFirst(best.text.replace(/ {2,}/gu, ' ').slice(0, LONGEST_TITLE).trim())
  return { from: best.from, to: best.to, title, isKindOnly: !best.says }
}

const STAYS_WITH_KIND =
  /^(?:\d{1,3}\.?\s)?\S+(?:lle|lla|llä|ssa|ssä|sta|stä|lta|ltä)(?:\s|$)|\b(?:kanssa|kesken|varten)$|(?:seen|een|hin|hun|aan|ään|oon|uun|yyn|öön|iin)$|^(?:ja|sekä|och|and|med|för|av|i|på|till|hos|with|for|of|to|at|in)\s/iu
/** "webinaari nuorten ohjaajille", "kokous opintojen aloittamisesta": written small, it goes on from the kind. */
const GOES_ON = /^\p{Ll}.*(?:lle|sta|stä)$/u

/**
 * Whether the kind that opens a sentence is only its kind ("Webinaari Kun suunnitelma pettää") or part of the title
 * ("Kokous ohjaajien kanssa", "Webinaari opoille", "Möte med handledare").
 */
export function kindOpensTitle(rest: string): boolean {
  const bare = trimEdges(rest)
  return STAYS_WITH_KIND.test(bare) || GOES_ON.test(bare)
}
