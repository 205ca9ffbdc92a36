import { printSignInLink } from '#app/domain/accounts/print-sign-in-link.ts'
import { linkToken } from '#app/domain/shared/token.ts'
import { daysBefore } from './days.ts'
import type { Sample } from './events.ts'
import { coordinationGroup } from './groups.ts'
import { seedNetwork } from './network.ts'
import { partnersYear } from './partners.ts'
import { comingEvents, pastVisits } from './programme.ts'
import { eveningUnrecorded, webinarCancelled, webinarNow } from './turns.ts'
import { seminarOf235, webinarOf58, webinarOf84 } from './webinars.ts'

export type SampleLinks = { coordinator: string; organiser: string; secretary: string; participant: string }

/**
 * Fills an empty, migrated database with a believable network: a year of events past and coming around `now`, made with the use cases
 * themselves. Answers a sign-in link for each kind of staff and the own page of a participant of a webinar whose doors are open. People are invented.
 */
export async function seedSampleNetwork(sample: Sample, baseUrl: string): Promise<SampleLinks> {
  const { db, secret, now } = sample
  const cast = await seedNetwork(db, daysBefore(now, 400))
  await pastVisits(sample, cast.organiser)
  await partnersYear(sample, cast)
  await webinarOf58(sample, cast)
  await seminarOf235(sample, cast)
  await webinarOf84(sample, cast)
  await coordinationGroup(sample, cast.secretary)
  await comingEvents(sample, cast)
  await eveningUnrecorded(sample, cast)
  await webinarCancelled(sample, cast)
  const { id } = await webinarNow(sample, cast)
  const signIn = async (email: string) => {
    const link = await printSignInLink(db, email, { secret, baseUrl }, now)
    if (!link) throw new Error('somebody of the sample is missing')
    return link
  }
  return {
    coordinator: await signIn(cast.coordinator.email),
    organiser: await signIn(cast.organiser.email),
    secretary: await signIn(cast.secretary.email),
    participant: `${baseUrl}/r/${linkToken(secret, 'manage', id)}`,
  }
}
