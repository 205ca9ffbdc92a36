import type { Reader } from '#app/domain/outbox/letter-facts/queries.server.ts'
import { firstKey } from '#app/domain/outbox/message.ts'
import type { Db } from '#db/tables/index.ts'
import { findFirstUntold, findSentAt, listTold } from './known-queries.server.ts'
import type { Facts, Known, Told } from './told.ts'

export type { Reader }

/**
 * Reads what a reader was told of an event. For a letter sent once more (its `key` says so) it is what they had been told before the letter
 * it repeats.
 */
export async function readKnown(db: Db, reader: Reader, key?: string): Promise<Known> {
  const repeated = key === undefined || firstKey(key) === key ? undefined : await findSentAt(db, firstKey(key))
  const told = (await listTold(db, reader, repeated)).map((one): Told => JSON.parse(one))
  const untold = told.length > 0 ? undefined : await findFirstUntold(db, reader)
  const { before } = JSON.parse(untold ?? '{}') as { before?: Facts }
  return { told, before }
}
