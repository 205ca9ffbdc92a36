export type WordLanguage = 'fi' | 'sv' | 'en'

type Weekday = { source: string; day: number; language: WordLanguage }

const FULL: Record<WordLanguage, readonly string[]> = {
  fi: ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'],
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
}
/** A Finnish weekday may go on with its part: "torstaiaamuna", "torstai-iltana". */
const FI_PART = '-?(?:aamu|aamupäivä|iltapäivä|ilta)(?:na|nä|lla|llä)'
const ENDING: Record<WordLanguage, string> = { fi: `(?:na|ta|sta|ksi|n|${FI_PART})?`, sv: '(?:en)?', en: '' }
/** Finnish "torstaisin", English "Thursdays", Swedish "torsdagar": every week. */
const EVERY_ENDING: Record<WordLanguage, string> = { fi: 'sin', sv: 'ar(?:na)?', en: 's' }
const SHORT: Record<WordLanguage, readonly string[]> = {
  fi: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
  sv: ['mån?', 'tis', 'ons', 'tors?', 'fred?', 'lörd?', 'sönd?'],
  en: ['mon', 'tues?', 'weds?', 'thu(?:r|rs)?', 'fri', 'sat', 'sun'],
}

const LANGUAGES: readonly WordLanguage[] = ['fi', 'sv', 'en']
const weekdaysOf = (source: (language: WordLanguage, day: number) => string): Weekday[] =>
  LANGUAGES.flatMap((language) => FULL[language].map((_, day) => ({ source: source(language, day), day: day + 1, language })))

/** Weekdays written out; they stand anywhere. */
export const WEEKDAYS = weekdaysOf((language, day) => `${FULL[language][day]}${ENDING[language]}`)
/** Weekdays that say "every week". */
export const EVERY_WEEKDAY = weekdaysOf((language, day) => `${FULL[language][day]}${EVERY_ENDING[language]}`)
/** Any short weekday as one pattern. */
export const SHORT_WEEKDAY = LANGUAGES.flatMap((language) => SHORT[language]).join('|')
/** Weekdays cut short; they count only beside a date, a week or a time. */
export const SHORT_WEEKDAYS = weekdaysOf((language, day) => SHORT[language][day] as string)

type Month = { source: string; month: number; language: WordLanguage }
const FI_MONTHS = ['tammi', 'helmi', 'maalis', 'huhti', 'touko', 'kesä', 'heinä', 'elo', 'syys', 'loka', 'marras', 'joulu']
const SV_MONTHS = [
  'jan(?:uari)?',
  'feb(?:r|ruari)?',
  'mars',
  'apr(?:il)?',
  'maj',
  'juni',
  'juli',
  'aug(?:usti)?',
  'sept?(?:ember)?',
  'okt(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
]
const EN_MONTHS = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
]

const asMonths = (names: readonly string[], language: WordLanguage): Month[] =>
  names.map((source, index) => ({ source, month: index + 1, language }))

/** Finnish months without their ending (`huhti`, to which `kuuta` or `kuun` is added), and Swedish and English names. */
export const MONTHS: Record<WordLanguage, Month[]> = {
  fi: asMonths(FI_MONTHS, 'fi'),
  sv: asMonths(SV_MONTHS, 'sv'),
  en: asMonths(EN_MONTHS, 'en'),
}

const oneOf = (sources: readonly string[]) => sources.join('|')
/** Any month name of Swedish or English as one pattern; of Finnish the stems. */
export const NORDIC_MONTH = oneOf([...SV_MONTHS, ...EN_MONTHS])
export const FINNISH_MONTH = oneOf(FI_MONTHS)

/** The number and language of a written month name or stem. */
export function monthOf(written: string): { month: number; language: WordLanguage } | undefined {
  const isIt = ({ source }: Month) => new RegExp(`^(?:${source})$`, 'u').test(written)
  return MONTHS.fi.find(isIt) ?? MONTHS.en.find(isIt) ?? MONTHS.sv.find(isIt)
}
