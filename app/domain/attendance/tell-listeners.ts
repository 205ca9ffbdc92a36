import type { Tx } from '#db/tables/index.ts'
import { namesOf } from './answer.ts'
import { append, undo } from './append.ts'
import { type Entry, inForce } from './ledger.ts'
import { type Attendee, listEntriesOfPoint, type Meeting } from './queries.server.ts'

/** A number told for a point: who told it, when, and whether it stands beside what was told before. */
export type Telling = {
  pointId: string
  listeners: number
  /** Undefined where names were not asked for: those told before stay, as far as the number has room for them. */
  names: readonly string[] | undefined
  source: Extract<Entry['source'], 'join' | 'during' | 'after' | 'host_correction'>
  actor: string
  nonce: string
  attendee?: Attendee | undefined
  /** "Now we are": what was told before stays in force. */
  adds?: boolean
}

/**
 * Writes an answer for a point. It replaces what was told before by the same side (participants, or the host), unless it adds;
 * an answer that says what the last one says, with the same token, is no news.
 */
export async function tellListeners(tx: Tx, meeting: Meeting, telling: Telling, now: Date): Promise<void> {
  const { pointId, listeners, source, actor, attendee } = telling
  const told = inForce(await listEntriesOfPoint(tx, pointId)).filter((entry) => entry.kind === 'answer')
  const sameSide = told.filter((entry) => (entry.source === 'host_correction') === (source === 'host_correction'))
  const names = telling.names ?? (telling.adds ? [] : namesThatFit(sameSide, listeners))
  const repeats = sameSide.filter((entry) => entry.nonce.startsWith(`${telling.nonce}:`))
  const last = repeats.at(-1)
  if (last && last.amount === listeners && sameNames(last, names)) return
  const nonce = `${telling.nonce}:${last ? Number(last.nonce.split(':').at(-1)) + 1 : 0}`
  const { isNew } = await append(
    tx,
    meeting,
    { kind: 'answer', source, actor, nonce, point_id: pointId, amount: listeners, names, attendee },
    now,
  )
  if (!isNew || telling.adds) return
  for (const entry of sameSide) await undo(tx, meeting, entry, { actor, source }, now)
}

/** The names told last, unless there are more of them than people now. */
function namesThatFit(told: readonly Entry[], listeners: number): string[] {
  const names = namesOf(told)
  return names.length <= listeners ? names : []
}

const sameNames = (entry: Entry, names: readonly string[]) => (entry.names ?? '[]') === JSON.stringify(names)
