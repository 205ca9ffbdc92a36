import { type EventRecord, modesOf } from '#app/domain/events/event.ts'
import { listSeatPools } from '#app/domain/events/queries.server.ts'
import type { Mode } from '#db/tables/events.ts'
import type { Tx } from '#db/tables/index.ts'
import type { NotPlaced } from './place-registration.ts'
import { type PartyTooLarge, seatsLeft } from './seats.ts'

/** Why a form got no place, with the field that can mend it and what the sentence about it names. */
export type NoPlace =
  | { reason: 'full' }
  | { reason: 'no-room' | 'mode-missing'; field: string }
  | { reason: 'mode-full'; field: string; values: { mode: Mode } }
  | { reason: 'party-too-large'; field: string; values: PartyTooLarge['values'] }

/** What could help a party without a place: fewer seats, or the other way of taking part; nothing when everything is full. */
export async function noPlace(tx: Tx, event: EventRecord, mode: Mode | undefined, refused: NotPlaced): Promise<NoPlace> {
  if (refused.reason === 'mode-missing') return { reason: 'mode-missing', field: 'mode' }
  if (refused.reason === 'party-too-large') return { reason: 'party-too-large', field: 'seats', values: refused.values }
  if (refused.left > 0) return { reason: 'no-room', field: 'seats' }
  const offered = (await listSeatPools(tx, event.id)).filter((seats) => modesOf(event.format).includes(seats.mode))
  const isElsewhere = mode !== undefined && offered.some((seats) => seatsLeft(seats) !== 0)
  return isElsewhere ? { reason: 'mode-full', field: 'mode', values: { mode } } : { reason: 'full' }
}
