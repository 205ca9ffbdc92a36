import { setCounter } from '#app/domain/attendance/set-counter.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import { minutesAfter } from './days.ts'
import { joinAs, letInNameless, type Sample, tickOnSite } from './events.ts'

/** How an event ended: what is told of it afterwards. Devices tell their listeners in turn; `null` keeps silent and did not come. */
export type Outcome =
  | { what: 'joined'; listeners: readonly (number | null)[] }
  | { what: 'ticked'; came: number; walkIns: number }
  | { what: 'counted'; people: number }
  | { what: 'both'; came: number; listeners: readonly (number | null)[] }
  | { what: 'coming' }

type Held = { event: EventRecord; start: Date; registrations: readonly RegistrationRecord[]; organiser: Staff }

/** Writes down how an event ended, as its organiser and its participants would. */
export async function tellOutcome(sample: Sample, outcome: Outcome, held: Held): Promise<void> {
  const what = { eventId: held.event.id, actor: held.organiser }
  const later = (minutes: number) => minutesAfter(held.start, minutes)
  const came = (count: number) => held.registrations.filter(({ mode }) => mode === 'on_site').slice(0, count)
  switch (outcome.what) {
    case 'counted':
      await setCounter(sample.db, { ...what, count: outcome.people, nonce: 'sample-counter' }, later(60))
      break
    case 'joined':
      await comeOnline(sample, held, outcome.listeners)
      break
    case 'both':
      await tickOnSite(sample, what, came(outcome.came), later(10))
      await comeOnline(sample, held, outcome.listeners)
      break
    case 'ticked':
      await tickOnSite(sample, what, came(outcome.came), later(10))
      await letInNameless(sample, what, outcome.walkIns, later(15))
  }
}

async function comeOnline(sample: Sample, { start, registrations }: Held, listeners: readonly (number | null)[]) {
  const online = registrations.filter(({ mode }) => mode === 'remote')
  for (const [index, registration] of online.entries()) {
    const number = listeners[index % listeners.length]
    if (number) await joinAs(sample, registration, number, minutesAfter(start, (index % 14) - 9))
  }
}
