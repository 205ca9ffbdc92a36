import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import { at, dayOf, daysBefore, minutesAfter } from './days.ts'
import { publish, type Sample, signUp } from './events.ts'
import type { Cast } from './network.ts'
import { tellOutcome } from './outcome.ts'
import { PARTNERS_EVENTS } from './partners-events.ts'
import { people } from './people.ts'

/** The year of the partners: courses, workshops, webinars and a hybrid afternoon. */
export async function partnersYear(sample: Sample, { coordinator, partners }: Cast): Promise<void> {
  for (const given of PARTNERS_EVENTS) {
    const organiser = given.by === 'redu' ? coordinator : partners[given.by]
    const day = dayOf(sample.now, ...given.day)
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
    await tellOutcome(sample, given.outcome, { event, start, registrations, organiser })
  }
}
