import { messages } from '../message.ts'

/** The host's list at the door. */
export const attendanceDoor = messages({
  'attendance.door.title': { fi: '{title}, ovi', selko: '{title}, ovi', sv: '{title}, dörren', en: '{title}, door' },
  'attendance.door.search': { fi: 'Etsi nimeä', selko: 'Etsi nimi', sv: 'Sök namn', en: 'Search for a name' },
  'attendance.door.shown': { fi: 'Rajaus', selko: 'Mitä näytetään', sv: 'Urval', en: 'Shown' },
  'attendance.door.coming': { fi: 'Tulossa', selko: 'Tulossa', sv: 'Kommer', en: 'Coming' },
  'attendance.door.here': { fi: 'Paikalla', selko: 'Paikalla', sv: 'På plats', en: 'Here' },
  'attendance.door.all': { fi: 'Kaikki', selko: 'Kaikki', sv: 'Alla', en: 'All' },
  'attendance.door.listed': { fi: 'Nimellä', selko: 'Nimellä', sv: 'Med namn', en: 'By name' },
  'attendance.door.nameless': { fi: 'Ilman nimeä', selko: 'Ilman nimeä', sv: 'Utan namn', en: 'No name' },
  'attendance.door.total': { fi: 'Yhteensä', selko: 'Yhteensä', sv: 'Totalt', en: 'Total' },
  'attendance.door.nobody': {
    fi: 'Tällä haulla ei löydy ketään.',
    selko: 'Emme löytäneet nimeä.',
    sv: 'Ingen hittades med den sökningen.',
    en: 'Nobody is found with this search.',
  },
  'attendance.door.party': {
    fi: '{name} + {others}',
    selko: '{name} + {others}',
    sv: '{name} + {others}',
    en: '{name} + {others}',
  },
  'attendance.door.since': { fi: 'klo {time}', selko: 'kello {time}', sv: 'kl. {time}', en: '{time}' },
  'attendance.door.did': { fi: '{name} on paikalla.', selko: '{name} on paikalla.', sv: '{name} är på plats.', en: '{name} is here.' },
  'attendance.door.guest': { fi: 'Vieras', selko: 'Vieras', sv: 'Gäst', en: 'Guest' },
  'attendance.door.guests': { fi: 'Vieraat', selko: 'Vieraat', sv: 'Gäster', en: 'Guests' },
  'attendance.door.one-more': { fi: 'Yksi lisää', selko: 'Yksi lisää', sv: 'En till', en: 'One more' },
  'attendance.door.named-guest': { fi: 'Vieras nimellä', selko: 'Vieraan nimi', sv: 'Gäst med namn', en: 'Guest with a name' },
  'attendance.door.add': { fi: 'Lisää', selko: 'Lisää', sv: 'Lägg till', en: 'Add' },
  'attendance.door.counter': { fi: 'Laske väki silmin', selko: 'Laske ihmiset', sv: 'Räkna dem som är på plats', en: 'Count by eye' },
  'attendance.door.counter.label': {
    fi: 'Montako ihmistä paikalla on nyt?',
    selko: 'Montako ihmistä on nyt paikalla?',
    sv: 'Hur många är på plats nu?',
    en: 'How many people are here now?',
  },
  'attendance.door.closed': {
    fi: 'Läsnäolon kirjaus on päättynyt. Luvut eivät enää muutu.',
    selko: 'Merkitseminen on loppunut. Et voi enää muuttaa listaa.',
    sv: 'Närvaroregistreringen är avslutad. Siffrorna ändras inte längre.',
    en: 'The attendance is closed. The figures no longer change.',
  },
})
