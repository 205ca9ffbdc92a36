import type { Db, Tx } from '#db/tables/index.ts'
import { emptyReportRow, erasePerson, NO_NAME, nameless } from './erase-person.ts'
import {
  listAddressesLastHeld,
  listClientsOfHeld,
  listNamedRowsOfHeld,
  listReportsOfHeld,
  updateLedgerPerson,
  updateRegistrationPerson,
  updateReportRows,
} from './queries.server.ts'

const KEPT_MONTHS = 6
const CLIENT_DAYS = 30
/** People erased in one call; the next goes on. */
const MOST = 200

/**
 * Ends what the privacy notice promises to end: contact details six months after the last event somebody registered for or was at, names that came
 * without an address six months after their event, a counsellor's clients after 30 days. Members of active groups stay. Figures stay as they were.
 */
export async function eraseExpired(db: Db, now: Date): Promise<number> {
  const [sixMonthsAgo, thirtyDaysAgo] = [new Date(now), new Date(now)]
  sixMonthsAgo.setUTCMonth(sixMonthsAgo.getUTCMonth() - KEPT_MONTHS)
  thirtyDaysAgo.setUTCDate(thirtyDaysAgo.getUTCDate() - CLIENT_DAYS)
  const addresses = await listAddressesLastHeld(db, sixMonthsAgo.toISOString(), MOST)
  for (const email of addresses) await erasePerson(db, email, { kind: 'system' }, now)
  await db.transaction().execute(async (tx) => {
    await emptyClients(tx, thirtyDaysAgo.toISOString())
    await emptyNamesWithoutAddress(tx, sixMonthsAgo.toISOString())
  })
  return addresses.length
}

async function emptyClients(tx: Tx, before: string) {
  for (const { id, names } of await listClientsOfHeld(tx, before, NO_NAME)) {
    await updateRegistrationPerson(tx, id, { name: NO_NAME, phone: null, names: nameless(names), answers: '{}', search_text: '' })
  }
}

async function emptyNamesWithoutAddress(tx: Tx, before: string) {
  for (const { id, name, names } of await listNamedRowsOfHeld(tx, before, NO_NAME)) {
    await updateLedgerPerson(tx, id, { name: name && NO_NAME, email: null, names: names && nameless(names) })
  }
  for (const { id, rows } of await listReportsOfHeld(tx, before)) {
    const emptied = JSON.stringify(
      (JSON.parse(rows) as { name: string; email: string | null }[]).map((row) => (row.email ? row : emptyReportRow(row, null))),
    )
    if (emptied !== rows) await updateReportRows(tx, id, emptied)
  }
}
