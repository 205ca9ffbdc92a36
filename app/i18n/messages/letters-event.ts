import { messages } from '../message.ts'

/** Letters about an event to those who take part, and the letters to members and staff. */
export const lettersEvent = messages({
  'letters.event-changed.subject.time': {
    fi: '{when}: {title} – uusi aika',
    selko: '{when}: uusi aika',
    sv: '{when}: {title} – ny tid',
    en: '{when}: {title} – new time',
  },
  'letters.event-changed.subject.place': {
    fi: '{when}: {title} – uusi paikka',
    selko: '{when}: uusi paikka',
    sv: '{when}: {title} – ny plats',
    en: '{when}: {title} – new place',
  },
  'letters.event-changed.subject.remote': {
    fi: '{when}: {title} – pidetään etänä',
    selko: '{when}: tilaisuus on netissä',
    sv: '{when}: {title} – ordnas på distans',
    en: '{when}: {title} – now online',
  },
  'letters.event-changed.subject.both': {
    fi: '{when}: {title} – uusi aika ja paikka',
    selko: '{when}: uusi aika ja paikka',
    sv: '{when}: {title} – ny tid och plats',
    en: '{when}: {title} – new time and place',
  },
  'letters.event-changed.subject.other': {
    fi: '{when}: {title} – tiedot muuttuivat',
    selko: '{when}: tilaisuus muuttui',
    sv: '{when}: {title} – ändrade uppgifter',
    en: '{when}: {title} – details changed',
  },
  'letters.event-changed.heading.time': {
    fi: 'Tilaisuuden aika on muuttunut.',
    selko: 'Tilaisuuden aika muuttui.',
    sv: 'Evenemanget har fått en ny tid.',
    en: 'The time of the event has changed.',
  },
  'letters.event-changed.heading.place': {
    fi: 'Tilaisuuden paikka on muuttunut.',
    selko: 'Tilaisuuden paikka muuttui.',
    sv: 'Evenemanget har fått en ny plats.',
    en: 'The place of the event has changed.',
  },
  'letters.event-changed.heading.remote': {
    fi: 'Tilaisuus pidetään etänä.',
    selko: 'Tilaisuus on nyt netissä. Älä tule paikalle.',
    sv: 'Evenemanget ordnas på distans.',
    en: 'The event will be held online.',
  },
  'letters.event-changed.heading.both': {
    fi: 'Tilaisuuden aika ja paikka ovat muuttuneet.',
    selko: 'Tilaisuuden aika ja paikka muuttuivat.',
    sv: 'Evenemanget har fått en ny tid och en ny plats.',
    en: 'The time and place of the event have changed.',
  },
  'letters.event-changed.heading.other': {
    fi: 'Tilaisuuden tiedot ovat muuttuneet.',
    selko: 'Tilaisuus muuttui.',
    sv: 'Uppgifterna om evenemanget har ändrats.',
    en: 'The details of the event have changed.',
  },
  'letters.event-changed.time': { fi: 'Aika', selko: 'Aika', sv: 'Tid', en: 'Time' },
  'letters.event-changed.place': { fi: 'Paikka', selko: 'Paikka', sv: 'Plats', en: 'Place' },
  'letters.event-changed.title': { fi: 'Nimi', selko: 'Nimi', sv: 'Namn', en: 'Title' },
  'letters.event-changed.was': { fi: 'Ennen:', selko: 'Ennen:', sv: 'Tidigare:', en: 'Before:' },
  'letters.event-changed.now': { fi: 'Nyt:', selko: 'Nyt:', sv: 'Nu:', en: 'Now:' },
  'letters.event-changed.text': {
    fi: 'Nämä tiedot ovat nyt voimassa:',
    selko: 'Nämä tiedot ovat nyt oikein:',
    sv: 'Det här gäller nu:',
    en: 'This is how it stands now:',
  },
  'letters.event-changed.still': {
    fi: 'Olet edelleen mukana. Jos et pääse, peru ilmoittautumisesi alla olevasta linkistä.',
    selko: 'Olet yhä mukana. Etkö tule? Kerro siitä meille.',
    sv: 'Du är fortfarande med. Om du inte kan delta, avboka din anmälan via länken nedan.',
    en: 'You are still registered. If you cannot attend, cancel your registration with the link below.',
  },

  'letters.event-cancelled.subject': {
    fi: '{when}: {title} – peruttu',
    selko: '{when}: tilaisuutta ei ole',
    sv: '{when}: {title} – inställt',
    en: '{when}: {title} – cancelled',
  },
  'letters.event-cancelled.heading': {
    fi: 'Tilaisuus on peruttu.',
    selko: 'Tilaisuus on peruttu. Tilaisuutta ei ole.',
    sv: 'Evenemanget är inställt.',
    en: 'The event has been cancelled.',
  },
  'letters.event-cancelled.reason': {
    fi: 'Syy: {reason}',
    selko: 'Syy on tämä: {reason}',
    sv: 'Orsak: {reason}',
    en: 'Reason: {reason}',
  },

  'letters.note.subject': {
    fi: '{when}: {title}',
    selko: '{when}: {title}',
    sv: '{when}: {title}',
    en: '{when}: {title}',
  },
  'letters.note.about': {
    fi: 'Tämä viesti koskee tilaisuutta:',
    selko: 'Viesti on tästä tilaisuudesta:',
    sv: 'Meddelandet gäller evenemanget:',
    en: 'This message is about the event:',
  },

  'letters.reminder.subject': {
    fi: '{when}: {title} – muistutus',
    selko: '{when}: muista tilaisuus',
    sv: '{when}: {title} – påminnelse',
    en: '{when}: {title} – reminder',
  },
  'letters.reminder.today': {
    fi: 'Tilaisuus alkaa tänään klo {time}.',
    selko: 'Tilaisuus on tänään. Se alkaa kello {time}.',
    sv: 'Evenemanget börjar i dag kl. {time}.',
    en: 'The event starts today at {time}.',
  },
  'letters.reminder.tomorrow': {
    fi: 'Tilaisuus alkaa huomenna klo {time}.',
    selko: 'Tilaisuus on huomenna. Se alkaa kello {time}.',
    sv: 'Evenemanget börjar i morgon kl. {time}.',
    en: 'The event starts tomorrow at {time}.',
  },
  'letters.reminder.later': {
    fi: 'Tilaisuus on {days} päivän kuluttua.',
    selko: 'Tilaisuus on {days} päivän päästä.',
    sv: 'Evenemanget är om {days} dagar.',
    en: 'The event is in {days} days.',
  },

  'letters.how-many.subject': {
    fi: '{when}: {title} – montako teitä oli?',
    selko: '{when}: montako ihmistä katsoi?',
    sv: '{when}: {title} – hur många var ni?',
    en: '{when}: {title} – how many of you were there?',
  },
  'letters.how-many.heading': {
    fi: 'Kiitos, että olit mukana. Montako teitä oli laitteen ääressä?',
    selko: 'Kiitos, että olit mukana. Montako ihmistä katsoi samasta laitteesta? Laske mukaan myös itsesi.',
    sv: 'Tack för att du var med. Hur många var ni vid enheten?',
    en: 'Thank you for taking part. How many of you were at the device?',
  },
  'letters.how-many.text': {
    fi: 'Valitse luku ja vahvista se avautuvalla sivulla. Kysymme tätä vain kerran.',
    selko: 'Valitse numero. Uusi sivu avautuu. Vahvista numero siellä.',
    sv: 'Välj en siffra och bekräfta den på sidan som öppnas. Vi frågar bara en gång.',
    en: 'Choose a number and confirm it on the page that opens. We ask only once.',
  },
  'letters.how-many.more': { fi: 'Enemmän', selko: 'Enemmän', sv: 'Fler', en: 'More' },

  'letters.invitation.subject': {
    fi: '{when}: {title} – kutsu kokoukseen',
    selko: '{when}: kutsu kokoukseen',
    sv: '{when}: {title} – kallelse till möte',
    en: '{when}: {title} – invitation to a meeting',
  },
  'letters.invitation.heading': {
    fi: '{named, select, yes {{name}, sinut} other {Sinut}} on kutsuttu kokoukseen.',
    selko: 'Kutsumme sinut kokoukseen{named, select, yes {, {name}} other {}}.',
    sv: '{named, select, yes {{name}, du} other {Du}} är kallad till ett möte.',
    en: '{named, select, yes {{name}, you} other {You}} are invited to a meeting.',
  },
  'letters.invitation.nudge': {
    fi: 'Et ole vielä vastannut kokouskutsuun.',
    selko: 'Et ole vielä vastannut kutsuun.',
    sv: 'Du har inte svarat på kallelsen ännu.',
    en: 'You have not answered the invitation yet.',
  },
  'letters.invitation.question': {
    fi: 'Pääsetkö mukaan? Valitse vastaus ja vahvista se sivulla.',
    selko: 'Tuletko mukaan? Valitse vastaus. Vahvista se uudella sivulla.',
    sv: 'Kan du delta? Välj ett svar och bekräfta det på sidan.',
    en: 'Can you attend? Choose an answer and confirm it on the page.',
  },
  'letters.invitation.coming': { fi: 'Osallistun', selko: 'Tulen', sv: 'Jag deltar', en: 'I will attend' },
  'letters.invitation.remote': {
    fi: 'Osallistun etänä',
    selko: 'Osallistun netissä',
    sv: 'Jag deltar på distans',
    en: 'I will attend remotely',
  },
  'letters.invitation.deputy': {
    fi: 'Varajäsen tulee',
    selko: 'Toinen tulee tilalleni',
    sv: 'Min ersättare deltar',
    en: 'My deputy will attend',
  },
  'letters.invitation.cannot': { fi: 'En pääse', selko: 'En tule', sv: 'Jag kan inte delta', en: 'I can’t attend' },
  'letters.invitation.answer-here': {
    fi: 'Vastaa kutsuun: {url}',
    selko: 'Vastaa kutsuun tästä: {url}',
    sv: 'Svara på kallelsen: {url}',
    en: 'Answer the invitation: {url}',
  },
  'letters.invitation.answer': {
    fi: 'Katso kutsu tai muuta vastaustasi',
    selko: 'Katso kutsu tai muuta vastausta',
    sv: 'Se kallelsen eller ändra ditt svar',
    en: 'See the invitation or change your answer',
  },

  'letters.attendance-wanted.subject': {
    fi: '{when}: {title} – läsnäolo puuttuu',
    selko: '{when}: kerro, kuka oli paikalla',
    sv: '{when}: {title} – närvaro saknas',
    en: '{when}: {title} – attendance missing',
  },
  'letters.attendance-wanted.heading': {
    fi: 'Tilaisuuden osallistujia ei ole vielä kirjattu.',
    selko: 'Emme tiedä vielä, kuka oli paikalla.',
    sv: 'Deltagarna i evenemanget har inte registrerats ännu.',
    en: 'The participants of the event have not been recorded yet.',
  },
  'letters.attendance-wanted.text': {
    fi: 'Siksi tilaisuus puuttuu raportin luvuista. Kirjaa, montako osallistujaa oli, tai päätä läsnäolon kirjaus.',
    selko: 'Siksi tilaisuus puuttuu raportista. Kirjaa, montako ihmistä oli paikalla.',
    sv: 'Därför saknas evenemanget i rapportens siffror. Registrera hur många som deltog eller avsluta närvaroregistreringen.',
    en: 'So the event is missing from the figures of the report. Record how many took part, or close the attendance.',
  },
  'letters.attendance-wanted.open': {
    fi: 'Kirjaa läsnäolo',
    selko: 'Kirjaa läsnäolo',
    sv: 'Registrera närvaron',
    en: 'Record attendance',
  },

  'letters.sign-in.subject': {
    fi: 'Kirjautumislinkkisi Kutsuun',
    selko: 'Linkki, jolla pääset Kutsuun',
    sv: 'Din inloggningslänk till Kutsu',
    en: 'Your sign-in link to Kutsu',
  },
  'letters.sign-in.heading': {
    fi: 'Kirjaudu Kutsuun tällä linkillä.',
    selko: 'Kirjaudu Kutsuun tällä linkillä.',
    sv: 'Logga in i Kutsu med den här länken.',
    en: 'Sign in to Kutsu with this link.',
  },
  'letters.sign-in.open': { fi: 'Kirjaudu', selko: 'Kirjaudu', sv: 'Logga in', en: 'Sign in' },
  'letters.sign-in.text': {
    fi: 'Linkki toimii 10 minuuttia ja vain kerran. Älä anna sitä kenellekään.',
    selko: 'Linkki toimii 10 minuuttia. Se toimii vain kerran. Älä anna linkkiä kenellekään.',
    sv: 'Länken fungerar i 10 minuter och bara en gång. Ge den inte till någon.',
    en: 'The link works for 10 minutes and only once. Do not give it to anyone.',
  },
  'letters.sign-in.not-you': {
    fi: 'Jos et pyytänyt linkkiä, voit poistaa tämän viestin.',
    selko: 'Etkö pyytänyt linkkiä? Poista tämä viesti.',
    sv: 'Om du inte bad om länken kan du ta bort det här meddelandet.',
    en: 'If you did not ask for the link, you can delete this message.',
  },
})
