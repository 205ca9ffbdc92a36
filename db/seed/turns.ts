import { cancelEvent } from '#app/domain/announcements/cancel-event.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import { dayOf, daysBefore, minutesAfter, wallOf } from './days.ts'
import { publish, type Sample, signUp } from './events.ts'
import type { Cast } from './network.ts'
import { people } from './people.ts'

const FIVE_MINUTES = 300_000

/** A webinar that begins within a quarter of an hour: its doors are open. Answers its first registration. */
export async function webinarNow(sample: Sample, { organiser }: Cast): Promise<RegistrationRecord> {
  const start = minutesAfter(new Date(Math.floor(sample.now.getTime() / FIVE_MINUTES) * FIVE_MINUTES), 15)
  const fields = {
    kind: 'webinar',
    audience: 'professional',
    title: {
      fi: 'Verkkotyökalut ohjauksessa',
      selko: 'Netti auttaa ohjauksessa',
      sv: 'Webbverktyg i handledningen',
      en: 'Web tools in guidance',
    },
    startsAt: wallOf(start),
    endsAt: wallOf(minutesAfter(start, 120)),
    format: 'remote',
    joinUrl: 'https://meeting.example.org/verkkotyokalut',
  }
  const event = await publish(sample, fields, organiser, daysBefore(start, 20))
  const registrations = []
  for (const who of people(1300, 12)) registrations.push(await signUp(sample, event, who, minutesAfter(start, -50)))
  return registrations[0] as RegistrationRecord
}

/** An evening in a library of which nobody has written down how many came: the report names it and asks. */
export async function eveningUnrecorded(sample: Sample, { coordinator }: Cast): Promise<void> {
  const day = dayOf(sample.now, -5, 2)
  const fields = {
    kind: 'outreach',
    audience: 'client',
    title: {
      fi: 'Opintoilta Sodankylän kirjastossa',
      selko: 'Ilta kirjastossa: mitä voit opiskella',
      sv: 'Studiekväll på biblioteket i Sodankylä',
      en: 'Study evening at Sodankylä library',
    },
    startsAt: `${day}T17:00`,
    endsAt: `${day}T19:00`,
    format: 'on_site',
    venue: { name: 'Sodankylän kirjasto', address: 'Kirjastotie 2, Sodankylä', municipality: '758' },
  }
  await publish(sample, fields, coordinator, daysBefore(sample.now, 60))
}

/** A coming webinar that was cancelled yesterday; its registrants get their letters. */
export async function webinarCancelled(sample: Sample, { coordinator }: Cast): Promise<void> {
  const day = dayOf(sample.now, 6, 4)
  const fields = {
    kind: 'webinar',
    audience: 'professional',
    title: {
      fi: 'Oppisopimus työnantajan silmin',
      selko: 'Oppisopimus: mitä työnantaja ajattelee',
      sv: 'Läroavtal ur arbetsgivarens synvinkel',
      en: 'Apprenticeship as the employer sees it',
    },
    startsAt: `${day}T14:00`,
    endsAt: `${day}T15:30`,
    format: 'remote',
    joinUrl: 'https://meeting.example.org/oppisopimus',
  }
  const event = await publish(sample, fields, coordinator, daysBefore(sample.now, 14))
  for (const who of people(1400, 9)) await signUp(sample, event, who, daysBefore(sample.now, 4))
  const why = { reason: { fi: 'Puhuja on sairastunut. Etsimme uuden ajan.' }, notify: true }
  await cancelEvent(sample.db, event.id, why, coordinator, daysBefore(sample.now, 1))
}
