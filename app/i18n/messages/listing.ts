import { messages } from '../message.ts'

export const listing = messages({
  'listing.title': { fi: 'Tulevat tilaisuudet', selko: 'Tulevat tilaisuudet', sv: 'Kommande evenemang', en: 'Upcoming events' },
  'listing.intro': {
    fi: 'Webinaareja, tutustumispäiviä ja kursseja. Valitse tilaisuus ja ilmoittaudu. Et tarvitse tunnuksia.',
    selko: 'Valitse tilaisuus. Kerro sitten, että tulet mukaan.',
    sv: 'Webbinarier, studiebesöksdagar och kurser. Välj ett evenemang och anmäl dig. Du behöver inget konto.',
    en: 'Webinars, study-visit days and courses. Choose an event and register. You need no account.',
  },
  'listing.kind': { fi: 'Millainen', selko: 'Millainen', sv: 'Vilket slag', en: 'What kind' },
  'listing.kind.all': { fi: 'Kaikki', selko: 'Kaikki', sv: 'Alla', en: 'All' },
  'listing.municipality': { fi: 'Kunta', selko: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  'listing.municipality.all': { fi: 'Kaikki kunnat', selko: 'Kaikki kunnat', sv: 'Alla kommuner', en: 'All municipalities' },
  'listing.audience': { fi: 'Kenelle', selko: 'Kenelle', sv: 'För vem', en: 'For whom' },
  'listing.audience.all': { fi: 'Kaikille', selko: 'Kaikille', sv: 'För alla', en: 'For everyone' },
  'listing.format': { fi: 'Miten', selko: 'Miten', sv: 'Hur', en: 'How' },
  'listing.format.all': {
    fi: 'Etänä tai paikan päällä',
    selko: 'Netissä tai paikalla',
    sv: 'På distans eller på plats',
    en: 'Remotely or on site',
  },
  'listing.language': { fi: 'Kieli', selko: 'Kieli', sv: 'Språk', en: 'Language' },
  'listing.language.all': { fi: 'Kaikki kielet', selko: 'Kaikki kielet', sv: 'Alla språk', en: 'All languages' },
  'listing.filter': { fi: 'Rajaa', selko: 'Näytä nämä', sv: 'Avgränsa', en: 'Filter' },
  'listing.filter.fold': { fi: 'Rajaa listaa', selko: 'Näytä vain osa', sv: 'Avgränsa listan', en: 'Filter the list' },
  'listing.clear': { fi: 'Näytä kaikki', selko: 'Näytä kaikki', sv: 'Visa alla', en: 'Show all' },
  'listing.empty': {
    fi: 'Ei tulevia tilaisuuksia.',
    selko: 'Nyt ei ole tulevia tilaisuuksia.',
    sv: 'Inga kommande evenemang.',
    en: 'No upcoming events.',
  },
  'listing.empty.what': {
    fi: 'Uudet tilaisuudet tulevat tähän heti, kun ne julkaistaan.',
    selko: 'Uudet tilaisuudet tulevat tähän.',
    sv: 'Nya evenemang syns här så fort de har publicerats.',
    en: 'New events appear here as soon as they are published.',
  },
  'listing.empty.filtered': {
    fi: 'Näillä rajauksilla ei löytynyt tilaisuuksia.',
    selko: 'Emme löytäneet tilaisuuksia.',
    sv: 'Inga evenemang hittades med de här valen.',
    en: 'No events match these choices.',
  },
})
