import { newId } from '#app/domain/shared/id.ts'
import type { ListeningPoint } from './listening-point.ts'
import { identityOf, type KnownPeople, type MatchedRow } from './match-rows.ts'
import type { Attendee } from './queries.server.ts'

/** The listening points of a report's people: those that are there, and those that have to be made. */
export class PointsOfPeople {
  readonly made: ListeningPoint[] = []
  readonly #known: Set<string>
  readonly #own = new Map<string, string>()

  constructor(
    private readonly eventId: string,
    points: readonly ListeningPoint[],
    private readonly reported: KnownPeople['reported'],
    private readonly now: Date,
  ) {
    this.#known = new Set(points.map((point) => point.id))
    for (const { id, registration_id } of points) this.#keep(registration_id, id)
  }

  /** A registrant's own point, else the one that a click or another report of the meeting told, else a new one. */
  of(row: MatchedRow, attendee: Attendee | undefined): string {
    const own = attendee && this.#own.get(attendee.id)
    if (own) return own
    const told = row.match?.point ?? this.reported.get(identityOf(row) ?? '')?.point
    if (told && this.#known.has(told)) return told
    const id = newId(this.now)
    const registrationId = attendee?.id ?? null
    this.made.push({
      id,
      event_id: this.eventId,
      registration_id: registrationId,
      device_hash: null,
      created_at: this.now.toISOString(),
    })
    this.#keep(registrationId, id)
    return id
  }

  /** The first point of a registrant is their own. */
  #keep(registrationId: string | null, pointId: string) {
    if (registrationId !== null && !this.#own.has(registrationId)) this.#own.set(registrationId, pointId)
  }
}
