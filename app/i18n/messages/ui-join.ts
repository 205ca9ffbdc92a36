import { messages } from '../message.ts'

export const uiJoin = messages({
  'ui.join.question': {
    fi: 'Montako teitä on tällä laitteella?',
    selko: 'Montako ihmistä katsoo tästä laitteesta?',
    sv: 'Hur många är ni vid den här enheten?',
    en: 'How many of you are at this device?',
  },
  'ui.join.alone': { fi: 'Yksin', selko: 'Yksin', sv: 'Ensam', en: 'Just me' },
  'ui.join.count': {
    fi: '{count} henkilöä, liity',
    selko: '{count} ihmistä, mene mukaan',
    sv: '{count} personer, anslut',
    en: '{count} people, join',
  },
  'ui.join.more': { fi: '6 tai enemmän', selko: '6 tai enemmän', sv: '6 eller fler', en: '6 or more' },
  'ui.join.leads': {
    fi: 'Nappi vie suoraan kokoukseen.',
    selko: 'Nappi vie sinut tilaisuuteen.',
    sv: 'Knappen leder direkt till mötet.',
    en: 'The button takes you straight to the meeting.',
  },
  'ui.join.number': {
    fi: 'Kuusi tai enemmän? Kirjoita luku.',
    selko: 'Onko teitä kuusi tai enemmän? Kirjoita luku.',
    sv: 'Sex eller fler? Skriv antalet.',
    en: 'Six or more? Type the number.',
  },
  'ui.join.join': { fi: 'Liity', selko: 'Mene mukaan', sv: 'Anslut', en: 'Join' },
  'ui.join.record': { fi: 'Tallenna', selko: 'Tallenna', sv: 'Spara', en: 'Save' },
  'ui.join.names': {
    fi: 'Kirjoita nimet, jos haluatte todistukset',
    selko: 'Haluatteko todistukset? Kirjoita nimet.',
    sv: 'Skriv namnen om ni vill ha intyg',
    en: 'Type the names if you want certificates',
  },
  'ui.join.names.hint': { fi: 'Yksi nimi riville', selko: 'Kirjoita yksi nimi riville', sv: 'Ett namn per rad', en: 'One name per line' },
  'ui.join.why': {
    fi: 'Kysymme, koska laskemme ihmisiä, emme laitteita. Nimeä ei tarvita.',
    selko: 'Laskemme ihmisiä, emme laitteita. Sinun ei tarvitse kertoa nimeäsi.',
    sv: 'Vi frågar för att vi räknar människor, inte enheter. Inget namn behövs.',
    en: 'We ask because we count people, not devices. No name is needed.',
  },
})
