import { messages } from '../message.ts'

export const common = messages({
  'common.skip': {
    fi: 'Siirry sisältöön',
    selko: 'Siirry sisältöön',
    sv: 'Gå till innehållet',
    en: 'Skip to content',
  },
  'common.language': {
    fi: 'Kieli',
    selko: 'Kieli',
    sv: 'Språk',
    en: 'Language',
  },
  'common.home': {
    fi: 'Kutsu, etusivu',
    selko: 'Kutsu, etusivu',
    sv: 'Kutsu, startsida',
    en: 'Kutsu, home',
  },
  'common.privacy': {
    fi: 'Tietosuoja',
    selko: 'Mitä teemme tiedoillasi',
    sv: 'Dataskydd',
    en: 'Privacy',
  },
  'common.accessibility': {
    fi: 'Saavutettavuusseloste',
    selko: 'Saavutettavuus',
    sv: 'Tillgänglighetsutlåtande',
    en: 'Accessibility statement',
  },
  'common.optional': {
    fi: '(valinnainen)',
    selko: '(voit jättää tyhjäksi)',
    sv: '(frivillig)',
    en: '(optional)',
  },
  'common.funder': {
    fi: 'Rahoittaja: {funder}',
    selko: 'Maksaja: {funder}',
    sv: 'Finansiär: {funder}',
    en: 'Funded by {funder}',
  },
  'common.back': {
    fi: 'Takaisin',
    selko: 'Takaisin',
    sv: 'Tillbaka',
    en: 'Back',
  },
  'common.save': { fi: 'Tallenna', selko: 'Tallenna', sv: 'Spara', en: 'Save' },
  'common.undo': {
    fi: 'Kumoa',
    selko: 'Peruuta tämä',
    sv: 'Ångra',
    en: 'Undo',
  },
  'common.copy': { fi: 'Kopioi', selko: 'Kopioi', sv: 'Kopiera', en: 'Copy' },
  'common.copied': {
    fi: 'Kopioitu',
    selko: 'Kopioitu',
    sv: 'Kopierat',
    en: 'Copied',
  },
})
