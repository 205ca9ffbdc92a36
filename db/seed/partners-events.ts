import type { Partner } from './network.ts'

const ROVANIEMI = { name: 'Rovala-opisto', address: 'Opistonpolku 2, Rovaniemi', municipality: '698' }
const TORNIO = { name: 'Kirjasto', address: 'Kirjastokatu 4, Tornio', municipality: '851' }
const KEMI = { name: 'Pohjantähti-opisto, digipaja', address: 'Pajakuja 1, Kemi', municipality: '240' }
const KEMINMAA = { name: 'Päiväkoti Revontuli', address: 'Lastentie 8, Keminmaa', municipality: '241' }

/** How an event ended: what is told of it afterwards. Devices tell their listeners in turn; `null` keeps silent and did not come. */
type Outcome =
  | { what: 'joined'; listeners: readonly (number | null)[] }
  | { what: 'ticked'; came: number; walkIns: number }
  | { what: 'counted'; people: number }
  | { what: 'both'; came: number; listeners: readonly (number | null)[] }
  | { what: 'coming' }

export type PartnersEvent = {
  by: Partner | 'redu'
  weeks: number
  weekday: number
  hours: readonly [from: string, to: string]
  people: readonly [from: number, count: number]
  outcome: Outcome
  fields: Record<string, unknown>
}

const professional = { kind: 'webinar', format: 'remote', audience: 'professional' }
const client = { audience: 'client', format: 'on_site' }
const online = (room: string) => ({ joinUrl: `https://meeting.example.org/${room}` })

/** What the partners and the coordinator hold in a year beside the three webinars, each in its own way. */
export const PARTNERS_EVENTS: readonly PartnersEvent[] = [
  {
    by: 'yliopisto',
    weeks: -40,
    weekday: 2,
    hours: ['13:00', '14:30'],
    people: [30, 22],
    outcome: { what: 'joined', listeners: [1, 1, 2, 1, null, 1] },
    fields: {
      ...professional,
      ...online('korkeakoulutettu'),
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
    weeks: -33,
    weekday: 2,
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
    weeks: -28,
    weekday: 3,
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
    weeks: -25,
    weekday: 4,
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
    weeks: -20,
    weekday: 4,
    hours: ['09:00', '10:30'],
    people: [40, 31],
    outcome: { what: 'joined', listeners: [1, 2, 1, 1, 3, null, 1] },
    fields: {
      ...professional,
      ...online('etaohjaus'),
      title: {
        fi: 'Ohjaajan työkalut etäohjaukseen',
        sv: 'Handledarens verktyg på distans',
        en: "The counsellor's tools for remote guidance",
      },
    },
  },
  {
    by: 'yliopisto',
    weeks: -14,
    weekday: 2,
    hours: ['13:00', '15:00'],
    people: [55, 27],
    outcome: { what: 'joined', listeners: [1, 1, 1, 2, null] },
    fields: {
      ...professional,
      ...online('tunnustaminen'),
      title: {
        fi: 'Tutkinnon tunnustaminen: mitä ohjaaja voi tehdä',
        sv: 'Erkännande av examen: vad handledaren kan göra',
        en: 'Recognition of qualifications: what a counsellor can do',
      },
    },
  },
  {
    by: 'rovala',
    weeks: -10,
    weekday: 1,
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
    weeks: -5,
    weekday: 3,
    hours: ['12:30', '15:30'],
    people: [60, 16],
    outcome: { what: 'both', came: 5, listeners: [1, 4, 1, null, 2] },
    fields: {
      ...professional,
      ...online('varhaiskasvatus'),
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
    weeks: -3,
    weekday: 2,
    hours: ['09:00', '11:00'],
    people: [20, 40],
    outcome: { what: 'joined', listeners: [1, 1, 2, 1, 1, null, 1, 6] },
    fields: {
      ...professional,
      ...online('palvelut'),
      title: {
        fi: 'Työllisyyspalvelut kunnissa: ensimmäiset kokemukset',
        sv: 'Sysselsättningstjänsterna i kommunerna: första erfarenheter',
        en: 'Employment services in municipalities: first experience',
      },
    },
  },
  {
    by: 'pohjantahti',
    weeks: 6,
    weekday: 4,
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
