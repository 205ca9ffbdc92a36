import { parseNames } from '#app/domain/attendance/answer.ts'
import type { Tx } from '#db/tables/index.ts'
import { eraseNames, NO_NAME } from './erase-names.ts'
import { listLedgerRowsOfRegistration, updateLedgerPerson, updateRegistrationPerson } from './queries.server.ts'

/** Empties a registration that has no address (a counsellor's client) and what the ledger holds of it. */
export async function emptyClient(
  tx: Tx,
  { id, event_id, name, names }: { id: string; event_id: string; name: string; names: string },
  now: Date,
): Promise<void> {
  const mine = await listLedgerRowsOfRegistration(tx, id)
  const called = mine.length > 0 ? { present: [name], absent: [] } : { present: [], absent: [name] }
  const rename = await eraseNames(tx, { eventId: event_id, rows: new Set(mine.map((row) => row.id)), ...called, now })
  for (const row of mine) if (row.name) await updateLedgerPerson(tx, row.id, { name: NO_NAME })
  const party = JSON.stringify(parseNames(names).map(rename))
  await updateRegistrationPerson(tx, id, { name: NO_NAME, phone: null, names: party, answers: '{}', search_text: '' })
}
