import type { Partner } from './network.ts'
import type { Outcome } from './outcome.ts'

const ROVANIEMI = { name: 'Rovala-opisto', address: 'Opistonpolku 2, Rovaniemi', municipality: '698' }
const TORNIO = { name: 'Kirjasto', address: 'Kirjastokatu 4, Tornio', municipality: '851' }
const KEMI = { name: 'Pohjantähti-opisto, digipaja', address: 'Pajakuja 1, Kemi', municipality: '240' }
const KEMINMAA = { name: 'Päiväkoti Revontuli', address: 'Lastentie 8, Keminmaa', municipality: '241' }

export type PartnersEvent = {
  by: Partner | 'redu'
  day: readonly [weeks: number, weekday: number]
  hours: readonly [from: string, to: string]
  people: readonly [from: number, count: number]
  outcome: Outcome
  fields: Record<string, unknown>
}

const client = { audience: 'client', format: 'on_site' }
const webinar = (room: string) => ({
  kind: 'webinar',
  format: 'remote',
  audience: 'professional',
  joinUrl: `https://meeting.example.org/${room}`,
})

/** What the partners and the coordinator hold in a year beside the three webinars, each in its own way. */
export const PARTNERS_EVENTS: readonly PartnersEvent[] = [
  {
    by: 'yliopisto',
    day: [-40, 2],
    hours: ['13:00', '14:30'],
    people: [30, 22],
    outcome: { what: 'joined', listeners: [1, 1, 2, 1, null, 1] },
    fields: {
      ...webinar('korkeakoulutettu'),
      targetGroups: ['korkeakoulutetut maahanmuuttajat'],
      title: {
        fi: 'Korkeakoulutettu maahanmuuttaja työnhakijana',
        sv: 'Den högutbildade invandraren som arbetssökande',
        en: 'The highly educated immigrant as a job-seeker',
      },
    },
  },
  {
    by: 'rovala',
    day: [-33, 2],
    hours: ['10:00', '15:00'],
    people: [700, 9],
    outcome: { what: 'ticked', came: 8, walkIns: 0 },
    fields: {
      ...client,
      kind: 'course',
      venue: ROVANIEMI,
      targetGroups: ['työttömät aikuiset'],
      title: {
        fi: 'Kurkistus hyvinvointialan opintoihin',
        selko: 'Tutustu opintoihin: hyvinvointi',
        sv: 'En inblick i studier inom välfärd',
        en: 'A look into studies in well-being',
      },
    },
  },
  {
    by: 'ppopisto',
    day: [-28, 3],
    hours: ['09:30', '12:30'],
    people: [720, 11],
    outcome: { what: 'ticked', came: 9, walkIns: 1 },
    fields: {
      ...client,
      kind: 'course',
      venue: TORNIO,
      targetGroups: ['maahanmuuttajavanhemmat'],
      title: {
        fi: 'Työelämän ja arjen taidot',
        selko: 'Työelämän ja arjen taidot',
        sv: 'Färdigheter för arbetsliv och vardag',
        en: 'Skills for work and everyday life',
      },
    },
  },
  {
    by: 'pohjantahti',
    day: [-25, 4],
    hours: ['12:00', '16:00'],
    people: [0, 0],
    outcome: { what: 'counted', people: 17 },
    fields: {
      ...client,
      kind: 'outreach',
      venue: KEMI,
      targetGroups: ['nuoret'],
      title: {
        fi: 'Digipajan avoimet ovet',
        selko: 'Tule digipajaan',
        sv: 'Öppet hus i digiverkstaden',
        en: 'Open doors at the digital workshop',
      },
    },
  },
  {
    by: 'redu',
    day: [-20, 4],
    hours: ['09:00', '10:30'],
    people: [40, 31],
    outcome: { what: 'joined', listeners: [1, 2, 1, 1, 3, null, 1] },
    fields: {
      ...webinar('etaohjaus'),
      title: {
        fi: 'Ohjaajan työkalut etäohjaukseen',
        sv: 'Handledarens verktyg på distans',
        en: "The counsellor's tools for remote guidance",
      },
    },
  },
  {
    by: 'yliopisto',
    day: [-14, 2],
    hours: ['13:00', '15:00'],
    people: [55, 27],
    outcome: { what: 'joined', listeners: [1, 1, 1, 2, null] },
    fields: {
      ...webinar('tunnustaminen'),
      title: {
        fi: 'Tutkinnon tunnustaminen: mitä ohjaaja voi tehdä',
        sv: 'Erkännande av examen: vad handledaren kan göra',
        en: 'Recognition of qualifications: what a counsellor can do',
      },
    },
  },
  {
    by: 'rovala',
    day: [-10, 1],
    hours: ['17:00', '19:00'],
    people: [740, 7],
    outcome: { what: 'ticked', came: 6, walkIns: 3 },
    fields: {
      ...client,
      kind: 'course',
      venue: ROVANIEMI,
      targetGroups: ['maahanmuuttajat'],
      title: { fi: 'Suomen kielen kahvila', selko: 'Puhu suomea ja juo kahvia', sv: 'Språkcafé i finska', en: 'Finnish language café' },
    },
  },
  {
    by: 'ppopisto',
    day: [-5, 3],
    hours: ['12:30', '15:30'],
    people: [60, 16],
    outcome: { what: 'both', came: 5, listeners: [1, 4, 1, null, 2] },
    fields: {
      ...webinar('varhaiskasvatus'),
      kind: 'seminar',
      format: 'hybrid',
      venue: KEMINMAA,
      title: {
        fi: 'Varhaiskasvatus ja maahanmuuttajavanhemmat',
        sv: 'Småbarnspedagogiken och invandrarföräldrarna',
        en: 'Early education and immigrant parents',
      },
    },
  },
  {
    by: 'redu',
    day: [-3, 2],
    hours: ['09:00', '11:00'],
    people: [20, 40],
    outcome: { what: 'joined', listeners: [1, 1, 2, 1, 1, null, 1, 6] },
    fields: {
      ...webinar('palvelut'),
      title: {
        fi: 'Työllisyyspalvelut kunnissa: ensimmäiset kokemukset',
        sv: 'Sysselsättningstjänsterna i kommunerna: första erfarenheter',
        en: 'Employment services in municipalities: first experience',
      },
    },
  },
  {
    by: 'pohjantahti',
    day: [6, 4],
    hours: ['12:00', '16:00'],
    people: [800, 3],
    outcome: { what: 'coming' },
    fields: {
      ...client,
      kind: 'outreach',
      venue: KEMI,
      capacity: { onSite: 25 },
      targetGroups: ['nuoret'],
      title: { fi: 'Digipaja nuorille', selko: 'Digipaja nuorille', sv: 'Digiverkstad för unga', en: 'Digital workshop for young people' },
    },
  },
]
