import type { EventFormat, EventKind } from '#db/tables/events.ts'
import { findAll, overlaps, type Range, word } from './scan.ts'
import type { WordLanguage } from './words.ts'

/** `bare` when the word says the kind and nothing more: "seminaari", but not "päätösseminaari". */
export type KindMention = Range & { kind: EventKind; language: WordLanguage; bare: boolean }

/** Stems by kind and language. A Finnish word may be the end of a compound ("päätösseminaari") and take an ending. */
const STEMS: readonly (readonly [EventKind, WordLanguage, string])[] = [
  ['webinar', 'fi', 'webinaarisarja|webinaarisarjan|webinaari|verkkoseminaari|verkkoluento|etäluento'],
  ['webinar', 'sv', 'webbinarium|webbinariet|webbinar|webinarium'],
  ['webinar', 'en', 'webinar'],
  [
    'study_visit',
    'fi',
    'tutustumispäivä|tutustumiskäynti|tutustumisvierailu|opintokäynti|opintomatka|vierailupäivä|vierailu|avoimet ovet|avointen ovien päivä|avoimien ovien päivä',
  ],
  ['study_visit', 'sv', 'studiebesöksdag|studiebesök|besöksdag|öppet hus'],
  ['study_visit', 'en', 'study[ -]visit day|study[ -]visit|site visit|open day|open house'],
  ['meeting', 'fi', 'kokouspäivä|kokous|kokouksen|kokoukseen|palaveri|tapaaminen|neuvottelu'],
  ['meeting', 'sv', 'möte|mötet|sammanträde|nätverksträff|träff'],
  ['meeting', 'en', 'meeting'],
  ['seminar', 'fi', 'seminaaripäivä|seminaari|konferenssi'],
  ['seminar', 'sv', 'seminariedag|seminarium|seminariet|konferens'],
  ['seminar', 'en', 'seminar|conference'],
  ['course', 'fi', 'kurssi|kurssikerta|kurssipäivä|koulutuspäivä|koulutustilaisuus|koulutus|koulutukseen|työpaja|valmennus'],
  ['course', 'sv', 'kurs|kursen|kursdag|utbildningsdag|utbildning|verkstad|kurstillfälle'],
  ['course', 'en', 'course|training[ -]day|training|workshop'],
  ['outreach', 'fi', 'hakeva toiminta|jalkautuminen'],
  ['outreach', 'sv', 'uppsökande verksamhet|uppsökande arbete'],
  ['outreach', 'en', 'outreach'],
  ['guidance', 'fi', 'ohjaus|ohjaustuokio|yksilöohjaus|ryhmäohjaus|ohjaustunti'],
  ['guidance', 'sv', 'handledning|grupphandledning|individuell handledning'],
  ['guidance', 'en', 'guidance session|guidance|counselling session'],
]
/** What may stand before a stem in one word. */
const PREFIX: Record<WordLanguage, string> = { fi: '(?:[\\p{L}-]{1,40})?', sv: '(?:[\\p{L}-]{1,40})?', en: '' }
const ENDING: Record<WordLanguage, string> = { fi: '(?:n|t|on|een|iin|in)?', sv: '(?:en|et|n)?', en: 's?' }

/** Parts of compounds that say the format, not the subject: "etäkokous", "hybridiwebinaari". */
const HOW_IT_IS_HELD = 'hybridi?|etä|lähi|verkko|distans|online|teams|zoom'

/** "Tervetuloa webinaariin": a kind only while no other is named. */
const WHITHER = /(?:iin|een|kokoukseen|koulutukseen)$/u

/**
 * What kinds a text names, in order. Where two rules see the same word, the more telling (earlier) one keeps it; a "guidance workshop" is
 * a workshop, and guidance that is named after another kind is its subject.
 */
export function findKinds(text: string): KindMention[] {
  const found: KindMention[] = []
  for (const [kind, language, source] of STEMS) {
    const pattern = word(`${PREFIX[language]}(?:${source.replaceAll(' ', '\\s')})${ENDING[language]}`)
    const free = findAll(text, pattern).filter((match) => !found.some((one) => overlaps(one, match)))
    const alone = new RegExp(`^(?:${HOW_IT_IS_HELD})?-?(?:${source.replaceAll(' ', '\\s')})$`, 'u')
    found.push(...free.map((match) => ({ from: match.from, to: match.to, kind, language, bare: alone.test(match.text) })))
  }
  const isSubjectOfNext = ({ kind, to }: KindMention) =>
    kind === 'guidance' && found.some(({ from }) => from === to + 1 && text[to] === ' ')
  const isWhither = ({ from, to }: KindMention) => WHITHER.test(text.slice(from, to)) && found.some((one) => one.from !== from)
  const isSubjectOf = ({ kind, from }: KindMention) => kind === 'guidance' && found.some((one) => one.from < from && !isWhither(one))
  return found.filter((one) => !isSubjectOfNext(one) && !isWhither(one) && !isSubjectOf(one)).sort((one, other) => one.from - other.from)
}

type Match = ReturnType<typeof findAll>[number]
export type FormatMention = Range & { format: EventFormat; language?: WordLanguage }

const FORMATS: readonly (readonly [EventFormat, WordLanguage | undefined, string])[] = [
  [
    'hybrid',
    'fi',
    'hybridinä|hybriditilaisuus|hybriditoteutus|hybridi|paikan päällä (?:ja|tai|sekä) (?:etänä|verkossa|teamsissa)|(?:etänä|verkossa|teamsissa) (?:ja|tai|sekä) paikan päällä|lähi- ja etä\\p{L}*',
  ],
  ['hybrid', undefined, 'hybrid'],
  ['hybrid', 'sv', 'på plats (?:och|eller) (?:på distans|online)|på distans (?:och|eller) på plats'],
  ['hybrid', 'en', '(?:on[ -]site|in person) (?:and|or) (?:online|remote)|online (?:and|or) (?:on[ -]site|in person)'],
  [
    'remote',
    undefined,
    '(?:ms |microsoft )?teams(?:issa|illa|in kautta|in välityksellä|-yhteydellä|-linkillä)|zoom(?:issa|illa|in kautta|in välityksellä)|(?:ms |microsoft )?(?:teams|zoom)(?!-(?!(?:linkki|yhteys|kokous|palaveri|tapaaminen|webinaari|länk|möte|link|meeting|webinar))\\p{L})|google meet|webex|via (?:teams|zoom)|on (?:teams|zoom)|in (?:teams|zoom)|i (?:teams|zoom)',
  ],
  ['remote', 'fi', 'etänä|etäyhteydellä|etäyhteydet|etätilaisuus|etäosallistuminen|etä|verkossa|verkon kautta|netissä|virtuaalisesti'],
  ['remote', 'sv', 'på distans|distans|på nätet|på webben|virtuellt'],
  ['remote', undefined, 'online'],
  ['remote', 'en', 'remotely|remote|virtual|virtually'],
  ['on_site', 'fi', 'paikan päällä|paikanpäällä|lähitilaisuus|lähitilaisuutena|lähitoteutus|lähikokous|lähiopetuksena|lähi|läsnä|livenä'],
  ['on_site', 'sv', 'på plats'],
  ['on_site', 'en', 'on[ -]site|in[ -]person|face to face'],
]

/** "Webinaari Teams tutuksi": a service between ordinary words is what the event is about. A kind or a small word may follow it. */
const IS_SUBJECT =
  /^ (?!(?:kokous|palaveri|tapaaminen|webinaari|möte|meeting|webinar|ja|tai|och|eller|and|or|på|in|klo|kl|at)(?!\p{L}))\p{L}/u
const isSubject = (text: string, { from, to, text: written }: Match) =>
  /^(?:teams|zoom)$/u.test(written) && /\p{L}:? $/u.test(text.slice(0, from)) && IS_SUBJECT.test(text.slice(to))

/** How people take part, as the text says it, in order. "Teamsin käyttö" is a subject, not a place. */
export function findFormats(text: string): FormatMention[] {
  const found: FormatMention[] = []
  for (const [format, language, source] of FORMATS) {
    const pattern = word(source.replaceAll(' ', '\\s'))
    const free = findAll(text, pattern).filter((match) => !isSubject(text, match) && !found.some((one) => overlaps(one, match)))
    found.push(...free.map(({ from, to }) => ({ from, to, format, ...(language && { language }) })))
  }
  return found.sort((one, other) => one.from - other.from)
}

/** One format of all that was said: remote and on site together are hybrid. */
export function formatOf(mentions: readonly { format: EventFormat }[]): EventFormat | undefined {
  const said = new Set(mentions.map(({ format }) => format))
  if (said.has('hybrid') || (said.has('remote') && said.has('on_site'))) return 'hybrid'
  return mentions[0]?.format
}
