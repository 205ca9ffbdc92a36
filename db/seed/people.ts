const GIVEN = [
  'Aino',
  'Mikko',
  'Henna',
  'Kari',
  'Veera',
  'Samuli',
  'Outi',
  'Lauri',
  'Riitta',
  'Jukka',
  'Kaisa',
  'Petri',
  'Sari',
  'Maija',
  'Eero',
  'Anni',
  'Oiva',
  'Tuuli',
  'Ilmari',
  'Elli',
  'Åsa',
  'Björn',
  'Niilo',
  'Inka',
  'Amina',
  'Yusuf',
  'Olena',
  'Farah',
  'Máret',
  'Heaika',
]
const FAMILY = [
  'Heikkinen',
  'Lahti',
  'Kuusela',
  'Öhman',
  'Niskala',
  'Äärelä',
  'Ylitalo',
  'Saarela',
  'Häkälä',
  'Mäki-Petäjä',
  'Korva',
  'Rautio',
  'Salmela',
  'Alatalo',
  'Kenttä',
  'Vaara',
  'Poikela',
  'Hietala',
  'Juntunen',
  'Lindqvist',
  'Keskitalo',
  'Aikio',
  'Magga',
  'Uusitalo',
  'Pyykkö',
  'Kangas',
  'Vuontisjärvi',
]

export type Person = { name: string; email: string; organisation: string; municipality: string; language: 'fi' | 'selko' | 'sv' | 'en' }

const WORKPLACES: readonly [organisation: string, municipality: string][] = [
  ['redu', '698'],
  ['lappia', '851'],
  ['yliopisto', '698'],
  ['rovala', '698'],
  ['ppopisto', '851'],
  ['pohjantahti', '240'],
  ['kemijarvi', '320'],
  ['rovaniemi', '698'],
  ['sodankyla', '758'],
  ['tornio', '851'],
  ['inari', '148'],
  ['kittila', '261'],
]

/** Somebody invented, the same for the same number: a name, a workplace of the network, and the language their letters are in. */
export function person(number: number): Person {
  const given = GIVEN[number % GIVEN.length] as string
  const family = FAMILY[Math.floor(number / GIVEN.length + number * 7) % FAMILY.length] as string
  const [organisation, municipality] = WORKPLACES[(number * 5) % WORKPLACES.length] as [string, string]
  const ascii = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^A-Za-z-]/g, '')
      .toLowerCase()
  const language = number % 23 === 0 ? 'sv' : number % 31 === 0 ? 'en' : number % 11 === 0 ? 'selko' : 'fi'
  return {
    name: `${given} ${family}`,
    email: `${ascii(given)}.${ascii(family)}.${number}@${organisation}.example.fi`,
    organisation,
    municipality,
    language,
  }
}

/** `count` people from a starting number on. */
export const people = (from: number, count: number): Person[] => Array.from({ length: count }, (_, index) => person(from + index))
