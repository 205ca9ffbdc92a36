import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import type { NetworkInput } from './input.ts'
import { updateNetwork } from './queries.server.ts'
import { networkColumns } from './rows.ts'

/** Changes the network's name, period, funder text and contact. */
export function changeNetwork(db: Db, given: NetworkInput, actor: Actor, now: Date): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await updateNetwork(tx, networkColumns(given))
    await record(tx, { actor: actorName(actor), action: 'network.changed', subject: { type: 'network', id: 'network' } }, now)
  })
}
