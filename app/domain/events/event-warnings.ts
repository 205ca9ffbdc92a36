import { findNetwork } from '#app/domain/organisations/queries.server.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { toInstant } from '#app/domain/shared/wall-time.ts'
import type { Db } from '#db/tables/index.ts'
import type { EventRecord } from './event.ts'
import { listOverlapping } from './queries.server.ts'
import { type Warning, warningsFor } from './warnings.ts'

type Draft = Pick<EventRecord, 'starts_at' | 'ends_at' | 'time_zone' | 'format' | 'join_url' | 'kind' | 'audience'> & {
  id?: string
  organisation_id: string | null
}

/** What the organiser of a stored or half-written event should know: the calendar, the project's period, and events of the same audience at the same time, public ones and the own organisation's. */
export async function eventWarnings(db: Db, event: Draft, now: Date): Promise<Warning[]> {
  const network = await findNetwork(db)
  const span = {
    startsAt: toInstant(event.starts_at, event.time_zone).toISOString(),
    endsAt: toInstant(event.ends_at, event.time_zone).toISOString(),
    except: event.id,
    audience: event.audience,
    organisationId: event.organisation_id,
  }
  const clashes = (await listOverlapping(db, span)).map(({ id, title, startsAt }) => ({ id, title: textFor(title, 'fi').text, startsAt }))
  const period = network?.period_start && network.period_end ? { startsOn: network.period_start, endsOn: network.period_end } : null
  const draft = {
    startsAt: event.starts_at,
    endsAt: event.ends_at,
    timeZone: event.time_zone,
    format: event.format,
    joinUrl: event.join_url,
  }
  return warningsFor({ ...draft, kind: event.kind, audience: event.audience, projectPeriod: period, clashes }, now)
}
