/** When an event is, whose it is and for whom; instants are UTC. */
export type Span = { id?: string | undefined; startsAt: string; endsAt: string; audience: string | null; organisationId: string | null }

/** A published event that may be in the way. */
export type Candidate = Span & { id: string; isPublic: boolean }

/** More than these say nothing new. */
const MOST = 5

/**
 * Which published events an organiser should know of who plans one for these hours: those for the same audience, or for anybody, that are
 * public or the own organisation's. The first five in the order given.
 */
export function clashesWith<Event extends Candidate>(span: Span, published: readonly Event[]): Event[] {
  const found: Event[] = []
  for (const event of published) {
    if (found.length === MOST) break
    if (event.id !== span.id && isSameTime(span, event) && isOurs(span, event) && isSameAudience(span, event)) found.push(event)
  }
  return found
}

const isSameTime = (a: Span, b: Span) => a.startsAt < b.endsAt && a.endsAt > b.startsAt
const isOurs = (span: Span, event: Candidate) => event.isPublic || event.organisationId === span.organisationId
const isSameAudience = (a: Span, b: Span) => a.audience === null || b.audience === null || a.audience === b.audience
