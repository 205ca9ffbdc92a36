import { messages } from '../message.ts'

export const uiMeeting = messages({
  'ui.tick.present': { fi: 'läsnä', selko: 'paikalla', sv: 'närvarande', en: 'present' },
  'ui.tick.remote': { fi: 'etänä', selko: 'netissä', sv: 'på distans', en: 'remotely' },
  'ui.tick.deputy': { fi: 'varajäsen', selko: 'toinen ihminen tuli tilalle', sv: 'ersättare', en: 'deputy' },
  'ui.tick.apology': { fi: 'ilmoitti esteestä', selko: 'kertoi, ettei voi tulla', sv: 'anmält förhinder', en: 'apology received' },
  'ui.tick.absent': { fi: 'poissa', selko: 'ei paikalla', sv: 'frånvarande', en: 'absent' },
  'ui.tick.not-recorded': { fi: 'ei kirjattu', selko: 'emme tiedä', sv: 'inte registrerat', en: 'not recorded' },
  'ui.rhythm.label': { fi: 'Kokoukset tänä vuonna', selko: 'Kokoukset tänä vuonna', sv: 'Årets möten', en: 'Meetings this year' },
  'ui.rhythm.held': { fi: '{date} pidetty', selko: '{date} kokous oli', sv: '{date} hållet', en: '{date} held' },
  'ui.rhythm.planned': { fi: '{date} sovittu', selko: '{date} kokous tulee', sv: '{date} planerat', en: '{date} planned' },
  'ui.rhythm.open': { fi: 'aika auki', selko: 'emme tiedä vielä aikaa', sv: 'tiden öppen', en: 'date open' },
})
