import { messages } from '../message.ts'

/** What stands around every page. */
export const frame = messages({
  'frame.skip': {
    fi: 'Siirry sisältöön',
    selko: 'Siirry sisältöön',
    sv: 'Gå till innehållet',
    en: 'Skip to content',
  },
  'frame.language': {
    fi: 'Kieli',
    selko: 'Kieli',
    sv: 'Språk',
    en: 'Language',
  },
  'frame.home': {
    fi: 'Kutsu, etusivu',
    selko: 'Kutsu, etusivu',
    sv: 'Kutsu, startsida',
    en: 'Kutsu, home',
  },
  'frame.privacy': {
    fi: 'Tietosuoja',
    selko: 'Mitä teemme tiedoillasi',
    sv: 'Dataskydd',
    en: 'Privacy',
  },
  'frame.accessibility': {
    fi: 'Saavutettavuusseloste',
    selko: 'Saavutettavuus',
    sv: 'Tillgänglighetsutlåtande',
    en: 'Accessibility statement',
  },
  'frame.funder': {
    fi: 'Rahoittaja: {funder}',
    selko: 'Maksaja: {funder}',
    sv: 'Finansiär: {funder}',
    en: 'Funded by {funder}',
  },
})
