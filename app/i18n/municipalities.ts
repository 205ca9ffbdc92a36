import type { Language } from '#app/domain/shared/language.ts'

/** Lapland's municipalities by their three-digit code: Finnish and Swedish name. */
const NAMES: Record<string, readonly [fi: string, sv: string]> = {
  '047': ['Enontekiö', 'Enontekis'],
  148: ['Inari', 'Enare'],
  240: ['Kemi', 'Kemi'],
  320: ['Kemijärvi', 'Kemijärvi'],
  241: ['Keminmaa', 'Keminmaa'],
  261: ['Kittilä', 'Kittilä'],
  273: ['Kolari', 'Kolari'],
  498: ['Muonio', 'Muonio'],
  583: ['Pelkosenniemi', 'Pelkosenniemi'],
  854: ['Pello', 'Pello'],
  614: ['Posio', 'Posio'],
  683: ['Ranua', 'Ranua'],
  698: ['Rovaniemi', 'Rovaniemi'],
  732: ['Salla', 'Salla'],
  742: ['Savukoski', 'Savukoski'],
  751: ['Simo', 'Simo'],
  758: ['Sodankylä', 'Sodankylä'],
  845: ['Tervola', 'Tervola'],
  851: ['Tornio', 'Torneå'],
  890: ['Utsjoki', 'Utsjoki'],
  976: ['Ylitornio', 'Övertorneå'],
}

/** The name of a municipality in a language; a code that is not in the list stands for itself. */
export function municipalityName(code: string, language: Language): string {
  const names = NAMES[code]
  if (!names) return code
  return language === 'sv' ? names[1] : names[0]
}

const sorted = new Map<Language, { code: string; name: string }[]>()

/** Code and name of each municipality in the order of the names. */
export function listMunicipalities(language: Language): readonly { code: string; name: string }[] {
  const known = sorted.get(language)
  if (known) return known
  const order = new Intl.Collator(language === 'sv' ? 'sv' : 'fi')
  const list = Object.keys(NAMES)
    .map((code) => ({ code, name: municipalityName(code, language) }))
    .sort((a, b) => order.compare(a.name, b.name))
  sorted.set(language, list)
  return list
}
