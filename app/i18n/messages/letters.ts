import { messages } from '../message.ts'

/** What letters have in common, and the letters about one's own registration. */
export const letters = messages({
  'letters.shared.zone': { fi: ' ({zone})', selko: ' Aika on paikallinen: {zone}.', sv: ' ({zone})', en: ' ({zone})' },
  'letters.shared.remote': { fi: 'Etänä', selko: 'Tilaisuus on netissä.', sv: 'På distans', en: 'Online' },
  'letters.shared.on-site': { fi: 'Paikan päällä', selko: 'Tule paikalle.', sv: 'På plats', en: 'On site' },
  'letters.shared.venue': { fi: '{venue}', selko: 'Paikka on {venue}.', sv: '{venue}', en: '{venue}' },
  'letters.shared.address': { fi: '{address}', selko: 'Osoite on {address}.', sv: '{address}', en: '{address}' },
  'letters.shared.place.remote': { fi: 'etänä', selko: 'netissä', sv: 'på distans', en: 'online' },
  'letters.shared.place.on_site': { fi: '{place}', selko: '{place}', sv: '{place}', en: '{place}' },
  'letters.shared.place.hybrid': {
    fi: '{place} (myös etänä)',
    selko: '{place} (myös netissä)',
    sv: '{place} (också på distans)',
    en: '{place} (also online)',
  },
  'letters.shared.place.unnamed': { fi: 'paikan päällä', selko: 'paikalla', sv: 'på plats', en: 'on site' },
  'letters.shared.meeting-point': {
    fi: 'Kokoontuminen: {point}',
    selko: 'Tapaamme täällä: {point}.',
    sv: 'Samlingsplats: {point}',
    en: 'Meeting point: {point}',
  },
  'letters.shared.seats': {
    fi: 'Paikkoja: {seats}',
    selko: 'Teillä on {seats} paikkaa.',
    sv: 'Platser: {seats}',
    en: 'Seats: {seats}',
  },
  'letters.shared.seats-asked': {
    fi: 'Toivottuja paikkoja: {seats}',
    selko: 'Odotat {seats} paikkaa.',
    sv: 'Önskade platser: {seats}',
    en: 'Seats requested: {seats}',
  },
  'letters.shared.join': { fi: 'Liity tilaisuuteen', selko: 'Mene mukaan', sv: 'Anslut till mötet', en: 'Join the event' },
  'letters.shared.join-hint': {
    fi: 'Nappi toimii klo {time} alkaen. Kerrot samalla, montako teitä on laitteen ääressä.',
    selko: 'Nappi toimii kello {time} alkaen. Kerro silloin, montako teitä on.',
    sv: 'Knappen fungerar från kl. {time}. Samtidigt berättar du hur många ni är vid enheten.',
    en: 'The button works from {time}. It asks how many of you are at the device.',
  },
  'letters.shared.see': {
    fi: 'Katso ilmoittautumisesi',
    selko: 'Katso tietosi',
    sv: 'Se din anmälan',
    en: 'See your registration',
  },
  'letters.shared.manage': {
    fi: 'Muuta tietojasi tai peru ilmoittautuminen',
    selko: 'Muuta tietojasi tai kerro, että et tule',
    sv: 'Ändra dina uppgifter eller avboka anmälan',
    en: 'Change your details or cancel your registration',
  },
  'letters.shared.calendar': {
    fi: 'Kalenterimerkintä on liitteenä. Jos aika tai paikka muuttuu, saat uuden.',
    selko: 'Viestin mukana on merkintä kalenteriin. Jos aika muuttuu, saat uuden viestin.',
    sv: 'En kalenderinbjudan är bifogad. Om tiden eller platsen ändras får du en ny.',
    en: 'A calendar entry is attached. If the time or place changes, you will get a new one.',
  },
  'letters.shared.calendar-gone': {
    fi: 'Jos tilaisuus jäi kalenteriisi, poista se sieltä.',
    selko: 'Onko tilaisuus kalenterissasi? Poista se.',
    sv: 'Om evenemanget finns kvar i din kalender, ta bort det.',
    en: 'If the event is still in your calendar, delete it.',
  },
  'letters.shared.ask': { fi: 'Kysyttävää?', selko: 'Onko sinulla kysymyksiä?', sv: 'Har du frågor?', en: 'Questions?' },
  'letters.shared.ask-person': { fi: '{name}', selko: 'Sinulle vastaa {name}.', sv: '{name}', en: '{name}' },
  'letters.shared.stop': {
    fi: 'Älä lähetä muistutuksia',
    selko: 'En halua muistutuksia',
    sv: 'Skicka inga påminnelser',
    en: 'Stop reminders',
  },
  'letters.shared.join-here': {
    fi: 'Liity tästä: {url}',
    selko: 'Mene mukaan tästä: {url}',
    sv: 'Anslut här: {url}',
    en: 'Join here: {url}',
  },
  'letters.shared.register-here': {
    fi: 'Ilmoittaudu: {url}',
    selko: 'Tule mukaan. Ilmoittaudu tästä: {url}',
    sv: 'Anmäl dig: {url}',
    en: 'Register: {url}',
  },
  'letters.shared.details-here': {
    fi: 'Omat tietosi: {url}',
    selko: 'Katso tietosi tästä: {url}',
    sv: 'Dina uppgifter: {url}',
    en: 'Your details: {url}',
  },

  'letters.confirmation.subject': {
    fi: '{when}: {title} – olet mukana',
    selko: '{when}: sinulla on paikka',
    sv: '{when}: {title} – du är anmäld',
    en: '{when}: {title} – you are registered',
  },
  'letters.confirmation.heading': {
    fi: 'Olet mukana{named, select, yes {, {name}} other {}}.',
    selko: 'Sinulla on paikka{named, select, yes {, {name}} other {}}.',
    sv: 'Du är anmäld{named, select, yes {, {name}} other {}}.',
    en: 'You are registered{named, select, yes {, {name}} other {}}.',
  },

  'letters.waiting.subject': {
    fi: '{when}: {title} – olet jonossa',
    selko: '{when}: odotat paikkaa',
    sv: '{when}: {title} – på väntelistan',
    en: '{when}: {title} – on the waiting list',
  },
  'letters.waiting.heading': {
    fi: 'Tilaisuus on täynnä. Olet jonossa sijalla {place}.',
    selko: 'Paikkoja ei ole nyt. Olet listalla numero {place}.',
    sv: 'Evenemanget är fullbokat. Du är nummer {place} på väntelistan.',
    en: 'The event is full. You are number {place} on the waiting list.',
  },
  'letters.waiting.text': {
    fi: 'Jos sinulle vapautuu paikka, kerromme siitä heti. Sinun ei tarvitse tehdä mitään.',
    selko: 'Jos saat paikan, lähetämme sinulle viestin. Sinun ei tarvitse tehdä mitään.',
    sv: 'Om en plats blir ledig för dig får du genast besked. Du behöver inte göra något.',
    en: 'If a seat becomes free for you, we will tell you at once. You do not need to do anything.',
  },

  'letters.seat-freed.subject': {
    fi: '{when}: {title} – sait paikan',
    selko: '{when}: nyt sinulle on paikka',
    sv: '{when}: {title} – du fick en plats',
    en: '{when}: {title} – you have a seat',
  },
  'letters.seat-freed.heading': {
    fi: 'Paikka vapautui. Olet mukana{named, select, yes {, {name}} other {}}.',
    selko: 'Nyt sinulle on paikka{named, select, yes {, {name}} other {}}.',
    sv: 'En plats har blivit ledig. Du är med{named, select, yes {, {name}} other {}}.',
    en: 'A seat is available. You are in{named, select, yes {, {name}} other {}}.',
  },
  'letters.seat-freed.text': {
    fi: 'Etkö pääse? Peru ilmoittautumisesi, niin seuraava saa paikan.',
    selko: 'Etkö tule? Kerro meille. Toinen ihminen saa sitten paikan.',
    sv: 'Kan du inte delta? Avboka din anmälan, så får nästa på väntelistan platsen.',
    en: "Can't attend? Cancel your registration, and the next person gets the seat.",
  },

  'letters.already-registered.subject': {
    fi: '{when}: {title} – olet jo ilmoittautunut',
    selko: '{when}: olet jo ilmoittautunut',
    sv: '{when}: {title} – du är redan anmäld',
    en: '{when}: {title} – already registered',
  },
  'letters.already-registered.heading': {
    fi: 'Olet jo ilmoittautunut.',
    selko: 'Olet jo ilmoittautunut.',
    sv: 'Du är redan anmäld.',
    en: 'You have already registered.',
  },
  'letters.already-registered.text': {
    fi: 'Ilmoittautumislomake täytettiin uudelleen sinun sähköpostiosoitteellasi. Aiempi ilmoittautumisesi on voimassa eikä ole muuttunut.',
    selko: 'Joku täytti lomakkeen uudelleen. Lomakkeessa oli sinun sähköpostisi. Sinun tietosi eivät muuttuneet.',
    sv: 'Anmälningsformuläret fylldes i på nytt med din e-postadress. Din tidigare anmälan gäller och har inte ändrats.',
    en: 'The form was filled in again with your e-mail address. Your earlier registration still stands and has not changed.',
  },

  'letters.registration-cancelled.subject': {
    fi: '{when}: {title} – ilmoittautuminen peruttu',
    selko: '{when}: et ole enää mukana',
    sv: '{when}: {title} – anmälan avbokad',
    en: '{when}: {title} – registration cancelled',
  },
  'letters.registration-cancelled.by-participant': {
    fi: 'Ilmoittautumisesi on peruttu.',
    selko: 'Kerroit, että et tule. Et ole enää listalla.',
    sv: 'Din anmälan är avbokad.',
    en: 'Your registration has been cancelled.',
  },
  'letters.registration-cancelled.by-organiser': {
    fi: 'Järjestäjä perui ilmoittautumisesi.',
    selko: 'Järjestäjä perui sinun paikkasi.',
    sv: 'Arrangören har avbokat din anmälan.',
    en: 'The organiser has cancelled your registration.',
  },
  'letters.registration-cancelled.again': {
    fi: 'Muuttuivatko suunnitelmasi? Voit ilmoittautua uudelleen.',
    selko: 'Haluatko sittenkin tulla? Ilmoittaudu uudelleen.',
    sv: 'Har dina planer ändrats? Du kan anmäla dig på nytt.',
    en: 'Have your plans changed? You can register again.',
  },
  'letters.registration-cancelled.again-link': {
    fi: 'Ilmoittaudu uudelleen',
    selko: 'Tulen mukaan',
    sv: 'Anmäl dig på nytt',
    en: 'Register again',
  },
})
