import { findAll, type Range, TAKEN } from './scan.ts'

export type Venue = Range & { hint: string }

const LABELLED = new RegExp(
  `(?:paikka|missä|sijainti|osoite|plats|var|adress|venue|where|place|address|location)\\s?:\\s?(?<hint>[^${TAKEN}\\n;]{2,120})|(?:^|\\s)@\\s?(?<at>[^${TAKEN}\\n;,]{2,80}(?:,\\s\\p{L}{2,30}\\s\\d{1,4}(?!\\d))?)`,
  'gu',
)
/** Lapland's municipalities as a sentence names its place ("Kemi", "Kemissä"), each beside its name. A name alone after the time is the place. */
const MUNICIPALITIES: readonly (readonly [string, string])[] = [
  ['enontekiö(?:llä|ssä)?', 'Enontekiö'],
  ['inari(?:ssa)?', 'Inari'],
  ['kemi(?:ssä)?', 'Kemi'],
  ['kemijärvi|kemijärvellä', 'Kemijärvi'],
  ['keminmaa(?:ssa)?', 'Keminmaa'],
  ['kittilä(?:ssä)?', 'Kittilä'],
  ['kolari(?:ssa)?', 'Kolari'],
  ['muonio(?:ssa)?', 'Muonio'],
  ['pelkosenniemi|pelkosenniemellä', 'Pelkosenniemi'],
  ['pello(?:ssa)?', 'Pello'],
  ['posio(?:lla|ssa)?', 'Posio'],
  ['ranua(?:lla)?', 'Ranua'],
  ['rovaniemi|rovaniemellä', 'Rovaniemi'],
  ['salla(?:ssa)?', 'Salla'],
  ['savukoski|savukoskella', 'Savukoski'],
  ['simo(?:ssa)?', 'Simo'],
  ['sodankylä(?:ssä)?', 'Sodankylä'],
  ['tervola(?:ssa)?', 'Tervola'],
  ['tornio(?:ssa)?', 'Tornio'],
  ['utsjoki|utsjoella', 'Utsjoki'],
  ['ylitornio(?:lla|ssa)?', 'Ylitornio'],
  ['haaparanta|haaparannalla', 'Haaparanta'],
  ['enontekis', 'Enontekis'],
  ['enare', 'Enare'],
  ['torneå', 'Torneå'],
  ['övertorneå', 'Övertorneå'],
  ['haparanda', 'Haparanda'],
]
const MUNICIPALITY = MUNICIPALITIES.map(([source]) => source).join('|')
/** What an address or a room ends with: "Arktikumissa", "Jokiväylä 11", "Lappian auditorio". */
const PLACE = [
  '[\\p{L}-]{2,30}(?:ssa|ssä|lla|llä)',
  '[\\p{L}]{2,30}(?:katu|tie|kuja|polku|väylä)\\s\\d{1,4}\\s?[a-z]?',
  '[\\p{L}-]{0,30}(?:auditorio|kirjasto|kunnantalo|kaupungintalo|juhlasali|valtuustosali|kampus|lyseo|areena|campus|library|auditorium|city\\shall|town\\shall|bibliotek|biblioteket|stadshus|stadshuset)',
  `(?:${MUNICIPALITY})(?!\\p{L})`,
].join('|')
/** Words with a place's ending that tell a time. */
const NO_PLACE = 'mennessä|alussa|lopussa|puolivälissä|välillä|illalla|aamulla|päivällä'
const AFTER_WHEN = new RegExp(
  `(?<=${TAKEN}[\\s,.]{0,3})(?<hint>(?:[\\p{L}\\d'-]{1,30},?\\s){0,4}(?:${PLACE})(?:,?\\s[\\p{L}]{2,30}(?:ssa|ssä|lla|llä)|,\\s[\\p{L}]{2,30})?)(?<!${NO_PLACE})(?=[\\s,.]{0,3}(?:${TAKEN}|$)|[^\\S\\n]{0,3}\\n|,?\\s(?:ja|sekä|tai|myös|och|samt|även|and|also|\\+|&)\\s{0,2}${TAKEN})`,
  'gu',
)
const AFTER_PREPOSITION = new RegExp(
  `(?<=${TAKEN}[\\s,.]{0,3})(?:i|på|vid|hos|in|at)\\s(?<hint>[^${TAKEN}\\n;,]{2,60}?)(?=[\\s,.]{0,3}(?:${TAKEN}|$))`,
  'gu',
)

/** Words that join a place to what comes after it. */
const TRAILING = /(?:[\s,.(+&/]|(?<!\p{L})(?:ja|sekä|tai|myös|och|samt|eller|även|and|or|also))+$/u

const asPlace = (written: string) => MUNICIPALITIES.find(([source]) => new RegExp(`^(?:${source})$`, 'iu').test(written))?.[1] ?? written

/**
 * Where an event is held, when the sentence says so plainly: after a label or `@`, or as the last words after the date and time
 * ("klo 9–11 Lappian auditoriossa", "kl. 9–11 i biblioteket"). The hint is the organiser's own words, a municipality by its name.
 * `text` has the understood parts taken out. Words with a kind among them ("klo 9–11 webinaari nuorten työpajassa") are the title.
 */
export function findVenue(original: string, text: string, kinds: readonly Range[]): Venue | undefined {
  const hasKind = ({ from, to }: Range) => kinds.some((kind) => kind.from >= from && kind.to <= to)
  const unlabelled = [AFTER_PREPOSITION, AFTER_WHEN].flatMap((pattern) => findAll(text, pattern)).filter((one) => !hasKind(one))
  const match = [...findAll(text, LABELLED), ...unlabelled][0]
  const hint = match?.groups.hint ?? match?.groups.at
  if (!match || !hint) return undefined
  const from = text.indexOf(hint, match.from)
  const written = original
    .slice(from, from + hint.length)
    .trim()
    .replace(TRAILING, '')
  return { from: match.from, to: from + written.length, hint: asPlace(written) }
}
