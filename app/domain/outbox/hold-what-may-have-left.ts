import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import { updateMayHaveLeft } from './queries.server.ts'

/** `eventIds` are the events that held letters are about, each once. */
export type HeldBack = { letters: number; eventIds: string[] }

/**
 * Holds every letter that may have left without this database knowing: one in hand, and one that was due by `now`. They wait for staff, who send
 * again what is still needed; a letter that falls due later cannot have left and stays queued. For a database put back from a backup.
 */
export function holdWhatMayHaveLeft(db: Db, actor: Actor, now: Date): Promise<HeldBack> {
  return db.transaction().execute(async (tx) => {
    const about = await updateMayHaveLeft(tx, now)
    const details = { letters: about.length }
    await record(tx, { actor: actorName(actor), action: 'backup.restored', subject: { type: 'network', id: 'network' }, details }, now)
    return { letters: about.length, eventIds: [...new Set(about.filter((id) => id !== null))] }
  })
}
