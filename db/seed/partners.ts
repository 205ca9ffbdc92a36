import { addWalkIn } from '#app/domain/attendance/add-walk-in.ts'
import { recordAttendance } from '#app/domain/attendance/record-attendance.ts'
import { setCounter } from '#app/domain/attendance/set-counter.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import { at, dayOf, daysBefore, minutesAfter } from './days.ts'
import { joinAs, publish, type Sample, signUp } from './events.ts'
import type { Cast } from './network.ts'
import { PARTNERS_EVENTS, type PartnersEvent } from './partners-events.ts'
import { people } from './people.ts'

type Held = { event: EventRecord; start: Date; registrations: RegistrationRecord[]; organiser: Staff }

/** The year of the partners: courses, workshops, webinars and a hybrid afternoon. */
export async function partnersYear(sample: Sample, { coordinator, partners }: Cast): Promise<void> {
  for (const given of PARTNERS_EVENTS) {
    const organiser = given.by === 'redu' ? coordinator : partners[given.by]
    const day = dayOf(sample.now, given.weeks, given.weekday)
    const [from, to] = given.hours
    const start = at(day, from)
    const made = new Date(Math.min(daysBefore(start, 35).getTime(), daysBefore(sample.now, 5).getTime()))
    const event = await publish(sample, { ...given.fields, startsAt: `${day}T${from}`, endsAt: `${day}T${to}` }, organiser, made)
    const hybrid = event.format === 'hybrid'
    const registrations: RegistrationRecord[] = []
    for (const [index, who] of people(...given.people).entries()) {
      const mode = index % 3 === 0 ? ('on_site' as const) : ('remote' as const)
      registrations.push(await signUp(sample, event, who, minutesAfter(made, 60 + index * 97), hybrid ? { mode } : {}))
    }
    await tellOutcome(sample, given, { event, start, registrations, organiser })
  }
}

/** Writes down how an event ended, as its organiser and its participants would. */
async function tellOutcome(sample: Sample, { outcome }: PartnersEvent, held: Held): Promise<void> {
  const what = { eventId: held.event.id, actor: held.organiser }
  const later = (minutes: number) => minutesAfter(held.start, minutes)
  switch (outcome.what) {
    case 'counted':
      await setCounter(sample.db, { ...what, count: outcome.people, nonce: 'sample-counter' }, later(60))
      break
    case 'joined':
      await comeOnline(sample, held, outcome.listeners)
      break
    case 'both':
      await tick(sample, held, outcome.came)
      await comeOnline(sample, held, outcome.listeners)
      break
    case 'ticked':
      await tick(sample, held, outcome.came)
      for (let guest = 0; guest < outcome.walkIns; guest++)
        await addWalkIn(sample.db, { ...what, nonce: `sample-guest-${guest}` }, later(15))
  }
}

async function tick({ db }: Sample, { event, start, registrations, organiser }: Held, came: number) {
  const items = registrations
    .filter(({ mode }) => mode === 'on_site')
    .slice(0, came)
    .map(({ id }) => ({ registration: id, mode: 'on_site' as const, method: 'tick' as const, nonce: `sample-${id}` }))
  await recordAttendance(db, { eventId: event.id, items, actor: organiser }, minutesAfter(start, 10))
}

async function comeOnline(sample: Sample, { start, registrations }: Held, listeners: readonly (number | null)[]) {
  const online = registrations.filter(({ mode }) => mode === 'remote')
  for (const [index, registration] of online.entries()) {
    const number = listeners[index % listeners.length]
    if (number) await joinAs(sample, registration, number, minutesAfter(start, (index % 14) - 9))
  }
}
