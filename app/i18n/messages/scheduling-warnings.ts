import { messages } from '../message.ts'

export const schedulingWarnings = messages({
  'scheduling.warning.holiday': {
    fi: '{date}: {name}. Moni on vapaalla.',
    selko: '{date} on vapaapäivä: {name}.',
    sv: '{date}: {name}. Många är lediga.',
    en: '{date}: {name}. Many people are off.',
  },
  'scheduling.warning.notable-day': {
    fi: '{date}: {name}.',
    selko: '{date}: {name}.',
    sv: '{date}: {name}.',
    en: '{date}: {name}.',
  },
  'scheduling.warning.weekend': {
    fi: 'Tilaisuus on viikonloppuna: {day}.',
    selko: 'Tilaisuus on viikonloppuna: {day}.',
    sv: 'Evenemanget är på ett veckoslut: {day}.',
    en: 'The event is at a weekend: {day}.',
  },
  'scheduling.warning.eve': {
    fi: '{date}: {name}. Moni on silloin vapaalla.',
    selko: '{date}: {name}. Moni on silloin vapaalla.',
    sv: '{date}: {name}. Många är lediga då.',
    en: '{date}: {name}. Many people are off then.',
  },
  'scheduling.warning.outside-period': {
    fi: 'Tilaisuus ei ole hankkeen aikana ({start}–{end}).',
    selko: 'Tilaisuus ei ole hankkeen aikana. Hanke alkaa {start} ja loppuu {end}.',
    sv: 'Evenemanget är utanför projekttiden ({start}–{end}).',
    en: 'The event is outside the project period ({start} to {end}).',
  },
  'scheduling.warning.past': {
    fi: 'Tilaisuus alkaisi {day} klo {time}. Se aika on jo mennyt.',
    selko: 'Tilaisuus alkaa {day} kello {time}. Aika on jo mennyt.',
    sv: 'Starttiden har redan passerat: {day} kl. {time}.',
    en: 'The start has already passed: {day}, {time}.',
  },
  'scheduling.warning.clash': {
    fi: 'Samoille ihmisille on samaan aikaan ”{title}” ({day} klo {time}).',
    selko: 'Samaan aikaan on toinen tilaisuus: ”{title}”.',
    sv: 'Samma målgrupp har ”{title}” samtidigt ({day} kl. {time}).',
    en: 'The same people have “{title}” at the same time ({day}, {time}).',
  },
  'scheduling.warning.no-meeting-link': {
    fi: 'Kokouslinkki puuttuu. Voit lisätä sen myöhemmin.',
    selko: 'Linkki tilaisuuteen puuttuu. Voit lisätä sen myöhemmin.',
    sv: 'Möteslänken saknas. Du kan lägga till den senare.',
    en: 'The meeting link is missing. You can add it later.',
  },
  'scheduling.warning.time-skipped': {
    fi: 'Aikaa {time} ei ole sinä päivänä, koska kelloja siirretään.',
    selko: 'Kello siirtyy sinä yönä. Aikaa {time} ei ole.',
    sv: 'Tiden {time} finns inte den dagen, för klockan ställs om.',
    en: 'There is no {time} on that day, because the clocks change.',
  },
  'scheduling.warning.time-repeated': {
    fi: 'Aika {time} on sinä päivänä kahdesti, koska kelloja siirretään. Kalenteriin tulee ensimmäinen.',
    selko: 'Aika {time} on sinä yönä kaksi kertaa. Kalenteriin tulee ensimmäinen aika.',
    sv: 'Tiden {time} kommer två gånger den dagen, för klockan ställs om. Kalendern får den första.',
    en: 'The time {time} comes twice on that day, because the clocks change. Calendars get the first one.',
  },
  'scheduling.warning.early-on-site': {
    fi: 'Tilaisuus alkaa klo {time}. Ehtivätkö kaukaa tulevat ajoissa?',
    selko: 'Tilaisuus alkaa aikaisin, kello {time}. Ehtivätkö kaikki tulla?',
    sv: 'Evenemanget börjar kl. {time}. Hinner de som kommer långväga ifrån?',
    en: 'The event starts at {time}. Can people from far away make it?',
  },
})
