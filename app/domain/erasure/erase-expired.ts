import type { Db, Tx } from '#db/tables/index.ts'
import { emptyClient } from './empty-client.ts'
import { eraseNames, NO_NAME } from './erase-names.ts'
import { emptyReportRow, erasePerson } from './erase-person.ts'
import {
  emptyAnswersOfHeld,
  listAddressesLastHeld,
  listClientsOfHeld,
  listNamedRowsOfHeld,
  listReportsOfHeld,
  updateLedgerPerson,
  updateReportRows,
} from './queries.server.ts'

const KEPT_MONTHS = 6
const CLIENT_DAYS = 30
/** An answer to an event's own question may tell of a diet or a disability; nobody but its writer knows which one does. */
const ANSWER_DAYS = 14
const DAY_MS = 24 * 3_600_000
/** People erased in one call; the next goes on. */
const MOST = 200

/**
 * Ends what the privacy notice promises to end: contact details six months after the last event somebody registered for or was at, names that came
 * without an address six months after their event, a counsellor's clients after 30 days, answers to an event's own questions after 14 days. Members of
 * active groups stay. Figures stay as they were.
 */
export async function eraseExpired(db: Db, now: Date): Promise<number> {
  const sixMonthsAgo = new Date(now)
  sixMonthsAgo.setUTCMonth(sixMonthsAgo.getUTCMonth() - KEPT_MONTHS)
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString()
  const addresses = await listAddressesLastHeld(db, sixMonthsAgo.toISOString(), MOST)
  for (const email of addresses) await erasePerson(db, email, { kind: 'system' }, now)
  await db.transaction().execute(async (tx) => {
    await emptyAnswersOfHeld(tx, daysAgo(ANSWER_DAYS))
    await emptyClients(tx, daysAgo(CLIENT_DAYS), now)
    await emptyNamesWithoutAddress(tx, sixMonthsAgo.toISOString(), now)
  })
  return addresses.length
}

async function emptyClients(tx: Tx, before: string, now: Date) {
  for (const client of await listClientsOfHeld(tx, before, NO_NAME)) await emptyClient(tx, client, now)
}

async function emptyNamesWithoutAddress(tx: Tx, before: string, now: Date) {
  const named = await listNamedRowsOfHeld(tx, before, NO_NAME)
  for (const eventId of new Set(named.map(({ event_id }) => event_id))) {
    const rows = named.filter(({ event_id }) => event_id === eventId)
    const present = rows.flatMap(({ name, mode }) => (name && mode === 'remote' ? [name] : []))
    await eraseNames(tx, { eventId, rows: new Set(rows.map(({ id }) => id)), present, absent: [], now })
    for (const { id, name } of rows) await updateLedgerPerson(tx, id, { name: name && NO_NAME })
  }
  for (const { id, rows } of await listReportsOfHeld(tx, before)) {
    const emptied = JSON.stringify(
      (JSON.parse(rows) as { name: string; email: string | null }[]).map((row) => (row.email ? row : emptyReportRow(row, null))),
    )
    if (emptied !== rows) await updateReportRows(tx, id, emptied)
  }
}
