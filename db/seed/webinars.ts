import { closeAttendance } from '#app/domain/attendance/close-attendance.ts'
import { join } from '#app/domain/attendance/join.ts'
import { setCounter } from '#app/domain/attendance/set-counter.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { cancelRegistration } from '#app/domain/registrations/cancel-registration.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import { at, dayOf, daysBefore, minutesAfter } from './days.ts'
import { joinAs, publish, type Sample, signUp, tickOnSite } from './events.ts'
import type { Cast } from './network.ts'
import { people } from './people.ts'
import { importSilent } from './teams-report.ts'

const SERIES = { kind: 'webinar', audience: 'professional', targetGroups: ['työttömät aikuiset'], series: 'tyottoman-aikuisen-motivointi' }

async function signUpAll(
  sample: Sample,
  event: EventRecord,
  from: number,
  count: number,
  start: Date,
  mode?: (index: number) => 'on_site' | 'remote',
) {
  const registrations: RegistrationRecord[] = []
  for (const [index, who] of people(from, count).entries()) {
    const when = minutesAfter(daysBefore(start, 21 - (index % 20)), index * 7)
    registrations.push(await signUp(sample, event, who, when, mode ? { mode: mode(index) } : {}))
  }
  return registrations
}

async function cancelLast({ db }: Sample, registrations: RegistrationRecord[], count: number, when: Date) {
  for (const { id } of registrations.splice(-count)) await cancelRegistration(db, id, { kind: 'participant', registrationId: id }, when)
}

/** A webinar of 58: every device answered, one listener each; six came by the open link. */
export async function webinarOf58(sample: Sample, { organiser }: Cast): Promise<EventRecord> {
  const day = dayOf(sample.now, -30, 4)
  const start = at(day, '09:00')
  const fields = {
    ...SERIES,
    title: {
      fi: 'Työttömän aikuisen motivointi: mistä aloitan',
      sv: 'Att motivera arbetslösa vuxna: var börjar jag',
      en: 'Motivating the unemployed adult: where to begin',
    },
  }
  const event = await publish(
    sample,
    {
      ...fields,
      startsAt: `${day}T09:00`,
      endsAt: `${day}T11:00`,
      format: 'remote',
      joinUrl: 'https://meeting.example.org/motivointi-1',
      openJoin: true,
    },
    organiser,
    daysBefore(start, 40),
  )
  const registrations = await signUpAll(sample, event, 0, 71, start)
  await cancelLast(sample, registrations, 4, daysBefore(start, 2))
  for (const [index, registration] of registrations.slice(0, 52).entries())
    await joinAs(sample, registration, 1, minutesAfter(start, (index % 12) - 8))
  for (let guest = 0; guest < 6; guest++) {
    await join(
      sample.db,
      { by: { eventId: event.id }, formToken: `sample-guest-${guest}`, listeners: 1 },
      sample.secret,
      minutesAfter(start, guest),
    )
  }
  await closeAttendance(sample.db, { eventId: event.id, actor: organiser }, minutesAfter(start, 180))
  return event
}

/** Devices of the 235 that answered: how many told how many listeners. */
const ANSWERS_OF_235: readonly [devices: number, listeners: number][] = [
  [96, 1],
  [17, 2],
  [5, 3],
  [2, 5],
  [1, 12],
]

/** A seminar of 235: 41 on site, 194 devices of which 73 kept silent, and the hall's own screen in the meeting. */
export async function seminarOf235(sample: Sample, { organiser }: Cast): Promise<EventRecord> {
  const day = dayOf(sample.now, -17, 4)
  const start = at(day, '10:00')
  const fields = {
    kind: 'seminar',
    audience: 'professional',
    title: {
      fi: 'Osaamisen päivä: työllisyys ja jatkuva oppiminen',
      sv: 'Kompetensdagen: sysselsättning och kontinuerligt lärande',
      en: 'Skills day: employment and continuous learning',
    },
  }
  const place = {
    format: 'hybrid',
    joinUrl: 'https://meeting.example.org/osaamisen-paiva',
    venue: { name: 'Kansalaistalo', address: 'Rovakatu 1, Rovaniemi', municipality: '698' },
    capacity: { onSite: 60 },
  }
  const event = await publish(
    sample,
    { ...fields, ...place, startsAt: `${day}T10:00`, endsAt: `${day}T14:30`, coOrganisers: ['redu'] },
    organiser,
    daysBefore(start, 40),
  )
  const registrations = await signUpAll(sample, event, 30, 262, start, (index) => (index < 44 ? 'on_site' : 'remote'))
  await cancelLast(sample, registrations, 17, daysBefore(start, 1))
  const door = { eventId: event.id, actor: organiser }
  await tickOnSite(sample, door, registrations.slice(0, 41), minutesAfter(start, 5))
  await setCounter(sample.db, { ...door, count: 41, nonce: 'sample-counter' }, minutesAfter(start, 20))
  const remote = registrations.slice(44)
  let next = 0
  for (const [devices, listeners] of ANSWERS_OF_235) {
    for (let device = 0; device < devices; device++, next++)
      await joinAs(sample, remote[next] as RegistrationRecord, listeners, minutesAfter(start, (next % 15) - 9))
  }
  await importSilent(sample, event, remote.slice(next, next + 73), { organiser, roomScreen: 'Kansalaistalo Sali' })
  return event
}

/** A webinar of 84: six devices named two people each, the others kept silent; too few answers for an estimate. */
export async function webinarOf84(sample: Sample, { organiser }: Cast): Promise<EventRecord> {
  const day = dayOf(sample.now, -8, 4)
  const start = at(day, '09:00')
  const fields = {
    ...SERIES,
    title: {
      fi: 'Työttömän aikuisen motivointi: miksi en jaksa',
      sv: 'Att motivera arbetslösa vuxna: varför orkar jag inte',
      en: 'Motivating the unemployed adult: why it is hard',
    },
  }
  const event = await publish(
    sample,
    { ...fields, startsAt: `${day}T09:00`, endsAt: `${day}T11:00`, format: 'remote', joinUrl: 'https://meeting.example.org/motivointi-2' },
    organiser,
    daysBefore(start, 40),
  )
  const registrations = await signUpAll(sample, event, 200, 90, start)
  await cancelLast(sample, registrations, 6, daysBefore(start, 3))
  for (const [index, registration] of registrations.slice(0, 6).entries()) {
    await joinAs(sample, registration, 2, minutesAfter(start, index - 4), [`${people(900 + index, 1)[0]?.name}`])
  }
  await importSilent(sample, event, registrations.slice(6, 78), { organiser })
  return event
}
