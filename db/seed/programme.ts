import type { Staff } from '#app/domain/shared/actor.ts'
import { at, dayOf, daysBefore, minutesAfter } from './days.ts'
import { letInNameless, publish, type Sample, signUp, tickOnSite } from './events.ts'
import { people } from './people.ts'

type Visit = { weeks: number; school: string; town: string; municipality: string; people: number; came: number; walkIns: number }
const VISITS: readonly Visit[] = [
  { weeks: -36, school: 'Lappia, Tornio', town: 'Koulukatu 1, Tornio', municipality: '851', people: 14, came: 12, walkIns: 2 },
  { weeks: -22, school: 'REDU, Kemijärvi', town: 'Opintie 3, Kemijärvi', municipality: '320', people: 9, came: 9, walkIns: 0 },
  {
    weeks: -12,
    school: 'Rovala-opisto, Rovaniemi',
    town: 'Opistonpolku 2, Rovaniemi',
    municipality: '698',
    people: 18,
    came: 15,
    walkIns: 1,
  },
]

/** Study-visit days of the past year, ticked at the door. */
export async function pastVisits(sample: Sample, organiser: Staff): Promise<void> {
  for (const [index, visit] of VISITS.entries()) {
    const day = dayOf(sample.now, visit.weeks, 3)
    const start = at(day, '10:00')
    const event = await publish(sample, visitFields(visit, day), organiser, daysBefore(start, 30))
    const registrations = []
    for (const who of people(600 + index * 40, visit.people)) registrations.push(await signUp(sample, event, who, daysBefore(start, 9)))
    const door = { eventId: event.id, actor: organiser }
    await tickOnSite(sample, door, registrations.slice(0, visit.came), minutesAfter(start, 10))
    await letInNameless(sample, door, visit.walkIns, minutesAfter(start, 15))
  }
}

function visitFields(visit: Pick<Visit, 'school' | 'town' | 'municipality'>, day: string) {
  return {
    kind: 'study_visit',
    title: {
      fi: `Tutustumispäivä: ${visit.school}`,
      selko: `Tutustumispäivä: ${visit.school}`,
      sv: `Studiebesöksdag: ${visit.school}`,
      en: `Study-visit day: ${visit.school}`,
    },
    description: {
      fi: 'Tule katsomaan, mitä koulussa voi opiskella. Lounas on maksuton.',
      selko: 'Tule katsomaan koulua. Näet, mitä voit opiskella. Saat myös ruoan. Se ei maksa mitään.',
      sv: 'Kom och se vad man kan studera. Lunchen är gratis.',
      en: 'Come and see what you can study. Lunch is free.',
    },
    startsAt: `${day}T10:00`,
    endsAt: `${day}T14:00`,
    format: 'on_site',
    venue: { name: visit.school, address: visit.town, municipality: visit.municipality },
    meetingPoint: 'Pääoven aula',
    audience: 'client',
    targetGroups: ['työttömät aikuiset', 'maahanmuuttajat'],
    capacity: { onSite: 20 },
  }
}

/** What is coming: a webinar, a study visit with a waiting list, a hybrid day, an open evening, and a draft. */
export async function comingEvents(sample: Sample, { organiser, coordinator }: { organiser: Staff; coordinator: Staff }): Promise<void> {
  const made = daysBefore(sample.now, 6)
  const webinarDay = dayOf(sample.now, 2, 4)
  const webinar = await publish(
    sample,
    {
      kind: 'webinar',
      series: 'tyottoman-aikuisen-motivointi',
      audience: 'professional',
      targetGroups: ['työttömät aikuiset'],
      title: {
        fi: 'Työttömän aikuisen motivointi: ensimmäinen tapaaminen',
        selko: 'Kun työtä ei ole: ensimmäinen tapaaminen',
        sv: 'Att motivera arbetslösa vuxna: det första mötet',
        en: 'Motivating the unemployed adult: the first meeting',
      },
      description: {
        fi: 'Mitä sanot ensimmäiseksi ihmiselle, joka on ollut pitkään poissa töistä? Saat kolme tapaa aloittaa ja harjoittelet yhtä.',
        selko: 'Miten puhut ihmiselle, joka on ollut pitkään ilman työtä? Opit kolme tapaa.',
        sv: 'Vad säger du först till någon som länge varit utan arbete? Du får tre sätt att börja och övar ett.',
        en: 'What do you say first to somebody who has long been out of work? You get three ways to begin and practise one.',
      },
      startsAt: `${webinarDay}T09:00`,
      endsAt: `${webinarDay}T11:00`,
      format: 'remote',
      joinUrl: 'https://meeting.example.org/motivointi-3',
      capacity: { remote: 300 },
    },
    organiser,
    made,
  )
  for (const who of people(1000, 48))
    await signUp(sample, webinar, who, minutesAfter(made, 60), who.name.length % 9 === 0 ? { seats: 3 } : {})
  await comingVisit(sample, organiser, made)
  await comingDays(sample, coordinator, made)
  await openEvening(sample, coordinator, made)
}

async function comingVisit(sample: Sample, organiser: Staff, made: Date) {
  const day = dayOf(sample.now, 3, 3)
  const visit = { school: 'Lappia, Tornio', town: 'Koulukatu 1, Tornio', municipality: '851' }
  const event = await publish(sample, { ...visitFields(visit, day), capacity: { onSite: 12 } }, organiser, made)
  for (const who of people(1100, 14)) await signUp(sample, event, who, minutesAfter(made, 90))
}

async function comingDays(sample: Sample, coordinator: Staff, made: Date) {
  const hybrid = dayOf(sample.now, 5, 2)
  const place = { venue: { name: 'Kansalaistalo', address: 'Rovakatu 1, Rovaniemi', municipality: '698' }, capacity: { onSite: 60 } }
  const fields = {
    kind: 'seminar',
    audience: 'professional',
    title: {
      fi: 'Osaamisen päivä Rovaniemellä',
      selko: 'Osaamisen päivä Rovaniemellä',
      sv: 'Kompetensdagen i Rovaniemi',
      en: 'Skills day in Rovaniemi',
    },
  }
  const event = await publish(
    sample,
    {
      ...fields,
      ...place,
      startsAt: `${hybrid}T10:00`,
      endsAt: `${hybrid}T14:30`,
      format: 'hybrid',
      joinUrl: 'https://meeting.example.org/osaaminen',
    },
    coordinator,
    made,
  )
  for (const [index, who] of people(1200, 22).entries())
    await signUp(sample, event, who, minutesAfter(made, 120), { mode: index % 3 === 0 ? 'on_site' : 'remote' })
}

async function openEvening(sample: Sample, coordinator: Staff, made: Date) {
  const evening = dayOf(sample.now, 4, 2)
  await publish(
    sample,
    {
      kind: 'webinar',
      audience: 'client',
      title: {
        fi: 'Avoin ilta: mitä voin opiskella?',
        selko: 'Mitä voin opiskella?',
        sv: 'Öppen kväll: vad kan jag studera?',
        en: 'Open evening: what can I study?',
      },
      startsAt: `${evening}T17:30`,
      endsAt: `${evening}T19:00`,
      format: 'remote',
      openJoin: true,
    },
    coordinator,
    made,
  )
  const draft = dayOf(sample.now, 7, 4)
  await publish(
    sample,
    {
      kind: 'webinar',
      audience: 'professional',
      title: { fi: 'Kun suunnitelma pettää' },
      startsAt: `${draft}T09:00`,
      endsAt: `${draft}T11:00`,
      format: 'remote',
      publish: false,
    },
    coordinator,
    made,
  )
}
