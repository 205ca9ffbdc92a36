import { type Answer, effectiveAnswer } from './answer.ts'
import { type Entry, inForce, latest } from './ledger.ts'
import type { ListeningPoint } from './listening-point.ts'
import type { Attendee } from './queries.server.ts'

/** A listening point as staff see it. */
export type PointView = {
  id: string
  /** The registrant's name, the one typed at an open link or written in a report; null for an unknown device. */
  name: string | null
  organisation: string | null
  answer: Answer | null
  room: boolean
  /** The device's owner is ticked on site too: it may be the screen of the room, until the host says otherwise. */
  atDoor: boolean
  /** What says that it was there, and since when. */
  source: Entry['source']
  at: string
}

/** The points that something in the ledger speaks for, in the order they came; those that want a look first. */
export function pointViews(points: readonly ListeningPoint[], entries: readonly Entry[], attendees: readonly Attendee[]): PointView[] {
  const people = new Map(attendees.map((one) => [one.id, one]))
  const byPoint = new Map<string | null, Entry[]>()
  for (const entry of entries) {
    const known = byPoint.get(entry.point_id)
    if (known) known.push(entry)
    else byPoint.set(entry.point_id, [entry])
  }
  const onSite = new Set(
    inForce(entries).flatMap(({ kind, mode, registration_id: id }) => (kind === 'presence' && mode === 'on_site' && id ? [id] : [])),
  )
  const views = points.flatMap((point) => viewOf(point, byPoint.get(point.id) ?? [], people.get(point.registration_id ?? ''), onSite) ?? [])
  return views.toSorted((one, other) => Number(wantsLook(other)) - Number(wantsLook(one)))
}

/** A number that somebody should confirm or correct, or a device that may be the room's. */
export const wantsLook = ({ answer, room, atDoor }: PointView) =>
  atDoor || (answer !== null && !room && (answer.unlikely || answer.conflict))

function viewOf(
  point: ListeningPoint,
  entries: readonly Entry[],
  attendee: Attendee | undefined,
  onSite: ReadonlySet<string>,
): PointView | undefined {
  const [first] = inForce(entries).filter((entry) => entry.kind === 'connection' || entry.kind === 'answer')
  if (!first) return undefined
  const answer = effectiveAnswer(entries)
  const room = latest(entries, 'room')?.amount === 1
  const named = entries.find((entry) => entry.name !== null)
  return {
    id: point.id,
    name: attendee?.name ?? named?.name ?? null,
    organisation: attendee?.organisation_name ?? first.organisation_name,
    answer,
    room,
    atDoor: attendee !== undefined && onSite.has(attendee.id) && !room && answer?.source !== 'host_correction',
    source: answer?.source ?? first.source,
    at: answer?.at ?? first.at,
  }
}
