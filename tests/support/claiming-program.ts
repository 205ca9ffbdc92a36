import { once } from 'node:events'
import { claim } from '#app/domain/outbox/claim.ts'
import { takeInHand } from '#app/domain/outbox/queries.server.ts'
import { markSent } from '#app/domain/outbox/settle.ts'
import { connect } from '#db/connection.server.ts'
import { NOW } from './world.ts'

/** A worker's process: empties the queue of DATABASE_URL and prints the id of each letter as it sends it. GUARD=off claims without a lock. */

/** Reads what is due and takes it, without a lock in between. */
const claimUnguarded: typeof claim = async (db, { workerId, limit }, now) => {
  const due = await db.selectFrom('outbox').select('id').where('state', '=', 'queued').orderBy('due_at').limit(limit).execute()
  await new Promise((resolve) => setTimeout(resolve, 2))
  const ids = due.map(({ id }) => id)
  return ids.length === 0 ? [] : db.transaction().execute((tx) => takeInHand(tx, ids, workerId, now))
}

const connection = connect(process.env.DATABASE_URL as string)
const take = process.env.GUARD === 'off' ? claimUnguarded : claim
const workerId = String(process.pid)

process.stdout.write('ready\n')
await once(process.stdin, 'data')
for (let rows = await take(connection.db, { workerId, limit: 5 }, NOW); rows.length > 0; ) {
  for (const row of rows) {
    process.stdout.write(`${row.id}\n`)
    await markSent(connection.db, { row, workerId }, undefined, NOW)
  }
  rows = await take(connection.db, { workerId, limit: 5 }, NOW)
}
await connection.close()
process.exit(0)
