import { messages } from '../message.ts'

/** Sentences of an event's figures (which one is chosen in `app/domain/statistics/sentence.ts`), and how figures of few people are told. */
export const statistics = messages({
  'statistics.sentence.nobody': {
    fi: '{webinar, select, yes {Webinaariin} other {Tilaisuuteen}} ei osallistunut ketään.',
    selko: '{webinar, select, yes {Webinaarissa} other {Tilaisuudessa}} ei ollut ketään.',
    sv: 'I {webinar, select, yes {webbinariet} other {evenemanget}} deltog ingen.',
    en: 'Nobody took part in the {webinar, select, yes {webinar} other {event}}.',
  },
  'statistics.sentence.on-site': {
    fi: 'Tilaisuuteen osallistui {total, plural, one {# henkilö} other {# henkilöä}}.',
    selko: 'Tilaisuudessa oli {total, plural, one {# ihminen} other {# ihmistä}}.',
    sv: 'I evenemanget deltog {total, plural, one {# person} other {# personer}}.',
    en: '{total, plural, one {# person} other {# people}} took part in the event.',
  },
  'statistics.sentence.plain': {
    fi: '{webinar, select, yes {Webinaariin} other {Tilaisuuteen}} osallistui {total, plural, one {# henkilö} other {# henkilöä}}.',
    selko: '{webinar, select, yes {Webinaarissa} other {Tilaisuudessa}} oli {total, plural, one {# ihminen} other {# ihmistä}}.',
    sv: 'I {webinar, select, yes {webbinariet} other {evenemanget}} deltog {total, plural, one {# person} other {# personer}}.',
    en: '{total, plural, one {# person} other {# people}} took part in the {webinar, select, yes {webinar} other {event}}.',
  },
  'statistics.sentence.devices': {
    fi: '{webinar, select, yes {Webinaariin} other {Tilaisuuteen}} osallistui {total, number} henkilöä {devices, plural, one {# laitteella} other {# laitteella}}.',
    selko: '{webinar, select, yes {Webinaarissa} other {Tilaisuudessa}} oli {total, number} ihmistä. Laitteita oli {devices, number}.',
    sv: 'I {webinar, select, yes {webbinariet} other {evenemanget}} deltog {total, number} personer vid {devices, plural, one {# enhet} other {# enheter}}.',
    en: '{total, number} people took part in the {webinar, select, yes {webinar} other {event}} on {devices, plural, one {# device} other {# devices}}.',
  },
  'statistics.sentence.hybrid': {
    fi: 'Tilaisuuteen osallistui {total, number} henkilöä: {there, number} paikan päällä ja {remote, number} etänä {devices, plural, one {# laitteella} other {# laitteella}}.',
    selko:
      'Tilaisuudessa oli {total, number} ihmistä. Paikalla oli {there, plural, one {# ihminen} other {# ihmistä}}. Netissä oli {remote, plural, one {# ihminen} other {# ihmistä}}. Laitteita oli {devices, number}.',
    sv: 'I evenemanget deltog {total, number} personer: {there, number} på plats och {remote, number} på distans vid {devices, plural, one {# enhet} other {# enheter}}.',
    en: '{total, number} people took part in the event: {there, number} on site and {remote, number} remotely on {devices, plural, one {# device} other {# devices}}.',
  },
  'statistics.sentence.silent': {
    fi: '{total, plural, one {Osallistujia oli yksi.} other {Osallistujia oli yhteensä #.}} Etäyhteydellä yhdellä laitteella saattoi olla useampi kuulija; määrää ei ilmoitettu {silent, plural, one {# laitteelta} other {# laitteelta}}.',
    selko:
      '{total, plural, one {Mukana oli # ihminen.} other {Ihmisiä oli #.}} Yhdellä laitteella saattoi kuunnella monta ihmistä. {silent, plural, one {# laitteelta} other {# laitteelta}} emme tiedä ihmisten määrää.',
    sv: '{total, plural, one {# person deltog.} other {Deltagarna var sammanlagt #.}} På distans kunde flera lyssna vid en och samma enhet; antalet uppgavs inte från {silent, plural, one {# enhet} other {# enheter}}.',
    en: 'There {total, plural, one {was # participant} other {were # participants}} in all. Several people may have been listening on one remote device; {silent, plural, one {# device} other {# devices}} did not report a number.',
  },
  'statistics.sentence.mixed': {
    fi: 'Tilaisuuteen osallistui vähintään {minimum, number} henkilöä ({there, number} paikan päällä ja {devices, plural, one {# laite} other {# laitetta}} etänä). {more, select, 1 {Kun mukaan lasketaan laitteilta ilmoitetut kuulijat, osallistujia oli {reported, number}. } other {}}{silent, plural, one {# laitteelta} other {# laitteelta}} kuulijamäärää ei ilmoitettu{estimated, plural, =0 {.} other {; arvio kaikista kuulijoista on noin #.}}',
    selko:
      'Tilaisuudessa oli ainakin {minimum, number} ihmistä. Paikalla oli {there, plural, one {# ihminen} other {# ihmistä}}. Netissä oli {devices, plural, one {# laite} other {# laitetta}}. {more, select, 1 {Osa kertoi, montako ihmistä laitteella kuunteli. Kun laskemme heidät mukaan, ihmisiä oli {reported, number}. } other {}}{silent, plural, one {# laitteelta} other {# laitteelta}} emme tiedä ihmisten määrää.{estimated, plural, =0 {} other { Arviomme on, että ihmisiä oli noin #.}}',
    sv: 'I evenemanget deltog minst {minimum, number} personer ({there, number} på plats och {devices, plural, one {# enhet} other {# enheter}} på distans). {more, select, 1 {När de åhörare som rapporterats från enheterna räknas med var deltagarna {reported, number}. } other {}}Från {silent, plural, one {# enhet} other {# enheter}} uppgavs inte antalet åhörare{estimated, plural, =0 {.} other {; uppskattningen av alla åhörare är cirka #.}}',
    en: 'At least {minimum, number} people took part in the event ({there, number} on site and {devices, plural, one {# device} other {# devices}} remotely). {more, select, 1 {Counting the listeners reported from the devices, there were {reported, number} participants. } other {}}{silent, plural, one {# device} other {# devices}} did not report how many were listening{estimated, plural, =0 {.} other {; the estimate of all listeners is about #.}}',
  },
  'statistics.sentence.mixed-remote': {
    fi: '{webinar, select, yes {Webinaariin} other {Tilaisuuteen}} osallistui vähintään {minimum, number} henkilöä ({devices, plural, one {# laite} other {# laitetta}}). {more, select, 1 {Kun mukaan lasketaan laitteilta ilmoitetut kuulijat, osallistujia oli {reported, number}. } other {}}{silent, plural, one {# laitteelta} other {# laitteelta}} kuulijamäärää ei ilmoitettu{estimated, plural, =0 {.} other {; arvio kaikista kuulijoista on noin #.}}',
    selko:
      '{webinar, select, yes {Webinaarissa} other {Tilaisuudessa}} oli ainakin {minimum, number} ihmistä. Laitteita oli {devices, number}. {more, select, 1 {Osa kertoi, montako ihmistä laitteella kuunteli. Kun laskemme heidät mukaan, ihmisiä oli {reported, number}. } other {}}{silent, plural, one {# laitteelta} other {# laitteelta}} emme tiedä ihmisten määrää.{estimated, plural, =0 {} other { Arviomme on, että ihmisiä oli noin #.}}',
    sv: 'I {webinar, select, yes {webbinariet} other {evenemanget}} deltog minst {minimum, number} personer ({devices, plural, one {# enhet} other {# enheter}}). {more, select, 1 {När de åhörare som rapporterats från enheterna räknas med var deltagarna {reported, number}. } other {}}Från {silent, plural, one {# enhet} other {# enheter}} uppgavs inte antalet åhörare{estimated, plural, =0 {.} other {; uppskattningen av alla åhörare är cirka #.}}',
    en: 'At least {minimum, number} people took part in the {webinar, select, yes {webinar} other {event}} ({devices, plural, one {# device} other {# devices}}). {more, select, 1 {Counting the listeners reported from the devices, there were {reported, number} participants. } other {}}{silent, plural, one {# device} other {# devices}} did not report how many were listening{estimated, plural, =0 {.} other {; the estimate of all listeners is about #.}}',
  },
  'statistics.others': { fi: 'Muut', selko: 'Muut', sv: 'Övriga', en: 'Others' },
  'statistics.hidden': { fi: 'alle 5', selko: 'alle 5', sv: 'färre än 5', en: 'fewer than 5' },
  'statistics.small-rows': {
    fi: 'Rivit, joilla on alle 5 henkilöä, on yhdistetty riviksi Muut.',
    selko: 'Muut-rivillä on monta pientä ryhmää.',
    sv: 'Rader med färre än 5 personer har slagits ihop till raden Övriga.',
    en: 'Rows of fewer than 5 people are shown together as Others.',
  },
  'statistics.whole-events': {
    fi: 'Luvut ovat koko tilaisuuden lukuja, eivät pelkän rivin.',
    selko: 'Luvut kertovat koko tilaisuudesta.',
    sv: 'Siffrorna gäller hela evenemanget, inte bara raden.',
    en: 'The figures are those of the whole event, not of the row alone.',
  },
})
