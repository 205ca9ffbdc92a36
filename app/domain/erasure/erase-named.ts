import { parseNames } from '#app/domain/attendance/answer.ts'
import { record } from '#app/domain/audit/record.ts'
import { lockEvent } from '#app/domain/events/queries.server.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import { normalName } from '#app/domain/shared/normal-name.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { emptyClient } from './empty-client.ts'
import { eraseNames, NO_NAME } from './erase-names.ts'
import { emptyReportRow, leaveComing } from './erase-person.ts'
import {
  listClients,
  listDeputies,
  listNamedRows,
  listNamesGiven,
  listNamesWithAddress,
  listReportRows,
  updateDeputyName,
} from './people-queries.server.ts'
import { deleteKeptAnswers, updateLedgerPerson, updateRegistrationPerson, updateReportRows } from './queries.server.ts'
import { isSameName } from './same-name.ts'

/**
 * Removes a person of whom only a name is known, from the events chosen: registrations without an address, names at the door, at devices and in reports.
 * Whoever bears the name with an address is somebody else and stays, with what is said of them. Seats at coming events are given up without a letter;
 * figures stay as they were.
 */
export function eraseNamed(
  db: Db,
  { name, eventIds }: { name: string; eventIds: readonly string[] },
  actor: Actor,
  now: Date,
): Promise<{ events: number }> {
  return db.transaction().execute(async (tx) => {
    const chosen = [...new Set(eventIds)].sort()
    let registrations = 0
    for (const eventId of chosen) registrations += await eraseInEvent(tx, eventId, name, now)
    await deleteKeptAnswers(tx, name)
    const subject = { type: 'person', id: `erased-${newId(now)}` }
    await record(tx, { actor: actorName(actor), action: 'person.erased', subject, details: { registrations, events: chosen.length } }, now)
    return { events: chosen.length }
  })
}

async function eraseInEvent(tx: Tx, eventId: string, name: string, now: Date): Promise<number> {
  if (!(await lockEvent(tx, eventId))) return 0
  const isTheirs = (one: string | null) => one !== null && isSameName(one, name)
  const clients = (await listClients(tx, eventId)).filter((one) => isTheirs(one.name))
  for (const client of clients) {
    await leaveComing(tx, client.id, now)
    await emptyClient(tx, client, now)
  }
  await eraseMentions(tx, eventId, isTheirs, now)
  for (const deputy of await listDeputies(tx, eventId)) if (isTheirs(deputy.name)) await updateDeputyName(tx, deputy.id, NO_NAME)
  for (const { id, rows } of await listReportRows(tx, eventId)) {
    const read = JSON.parse(rows) as { name: string; email: string | null }[]
    const emptied = JSON.stringify(read.map((row) => (!row.email && isTheirs(row.name) ? emptyReportRow(row, null) : row)))
    if (emptied !== rows) await updateReportRows(tx, id, emptied)
  }
  return clients.length
}

/** Empties the name where the ledger or a party's list holds it. A mention of somebody who has a place of her own in the ledger never counted. */
async function eraseMentions(tx: Tx, eventId: string, isTheirs: (one: string | null) => boolean, now: Date) {
  const rows = (await listNamedRows(tx, eventId)).filter((row) => isTheirs(row.name))
  const lists = await listNamesGiven(tx, eventId)
  const present = rows.flatMap(({ name, mode }) => (name && mode === 'remote' ? [name] : []))
  const others = new Set([...present, ...(await listNamesWithAddress(tx, eventId))].map(normalName))
  const absent = lists.flatMap(({ names }) => parseNames(names)).filter((one) => isTheirs(one) && !others.has(normalName(one)))
  const rename = await eraseNames(tx, { eventId, rows: new Set(rows.map(({ id }) => id)), present, absent, now })
  for (const { id } of rows) await updateLedgerPerson(tx, id, { name: NO_NAME })
  for (const { registrationId, names } of lists) {
    const party = JSON.stringify(parseNames(names).map((one) => (isTheirs(one) ? rename(one) : one)))
    if (registrationId !== null && party !== names) await updateRegistrationPerson(tx, registrationId, { names: party })
  }
}
