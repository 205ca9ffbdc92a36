import { parseNames } from '#app/domain/attendance/answer.ts'
import { record } from '#app/domain/audit/record.ts'
import { lockEvent } from '#app/domain/events/queries.server.ts'
import { releaseSeats } from '#app/domain/registrations/cancel-registration.ts'
import { promoteWaiting } from '#app/domain/registrations/promote-waiting.ts'
import { findRegistration, lockRegistration } from '#app/domain/registrations/queries.server.ts'
import { isActive } from '#app/domain/registrations/registration.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import { eraseNames, NO_NAME, type Rename } from './erase-names.ts'
import {
  deleteKeptAnswers,
  deleteLetters,
  emptyMembership,
  listLedgerRowsOf,
  listRegistrationsOf,
  listReportsHolding,
  updateLedgerPerson,
  updateRegistrationPerson,
  updateReportRows,
} from './queries.server.ts'

/**
 * Removes a person by address: names, address, phone and answers go everywhere, letters that wait are given up, coming registrations are
 * cancelled without a letter. In place of the address stands one random mark, so that figures, also those of different people, stay as they were.
 */
export function erasePerson(db: Db, email: string, actor: Actor, now: Date): Promise<{ registrations: number }> {
  return db.transaction().execute(async (tx) => {
    const mark = `erased-${newId(now)}`
    for (const { id } of await listRegistrationsOf(tx, email)) await leaveComing(tx, id, now)
    // read again now that their events are held: somebody else may have erased them meanwhile
    const registrations = await listRegistrationsOf(tx, email)
    await deleteLetters(
      tx,
      email,
      registrations.map(({ id }) => id),
    )
    const renames = await emptyLedger(tx, { email, mark, registrations }, now)
    for (const { id, event_id, names } of registrations) {
      const rename = renames.get(event_id) ?? ((name: string) => name)
      await updateRegistrationPerson(tx, id, {
        name: NO_NAME,
        email: mark,
        phone: null,
        names: JSON.stringify(parseNames(names).map(rename)),
        answers: '{}',
        search_text: '',
        reminders_stopped: 1,
      })
    }
    await emptyMembership(tx, email, { name: NO_NAME, email: mark })
    await deleteKeptAnswers(tx, email)
    await record(
      tx,
      {
        actor: actorName(actor),
        action: 'person.erased',
        subject: { type: 'person', id: mark },
        details: { registrations: registrations.length },
      },
      now,
    )
    return { registrations: registrations.length }
  })
}

/** Gives up the seats of a registration to an event that is still to come, without a letter. */
export async function leaveComing(tx: Tx, registrationId: string, now: Date) {
  const found = await findRegistration(tx, registrationId)
  const event = found && (await lockEvent(tx, found.event_id))
  const registration = event && (await lockRegistration(tx, registrationId))
  if (!registration || !event || !isActive(registration.status) || event.starts_at_utc <= now.toISOString()) return
  await releaseSeats(tx, registration, 'participant', now)
  await promoteWaiting(tx, event, registration.mode, { kind: 'system' }, now)
}

type Person = { email: string; mark: string; registrations: Awaited<ReturnType<typeof listRegistrationsOf>> }

/** Empties what the ledger and the reports hold of a person; answers by event how the names of the party are to be written. */
async function emptyLedger(tx: Tx, { email, mark, registrations }: Person, now: Date): Promise<Map<string, Rename>> {
  const ids = registrations.map(({ id }) => id)
  const entries = await listLedgerRowsOf(tx, email, ids)
  const renames = new Map<string, Rename>()
  for (const eventId of new Set([...registrations, ...entries].map((one) => one.event_id))) {
    const mine = entries.filter((entry) => entry.event_id === eventId)
    const called = [...registrations.filter((one) => one.event_id === eventId), ...mine].flatMap(({ name }) => name ?? [])
    const names = mine.length > 0 ? { present: called, absent: [] } : { present: [], absent: called }
    renames.set(eventId, await eraseNames(tx, { eventId, rows: new Set(mine.map(({ id }) => id)), ...names, now }))
    for (const { id, ...row } of mine) await updateLedgerPerson(tx, id, { name: row.name && NO_NAME, email: row.email && mark })
  }
  for (const { id, rows } of await listReportsHolding(tx, email)) {
    const emptied = (JSON.parse(rows) as { name: string; email: string | null }[]).map((row) =>
      row.email?.toLowerCase() === email ? emptyReportRow(row, mark) : row,
    )
    await updateReportRows(tx, id, JSON.stringify(emptied))
  }
  return renames
}

export function emptyReportRow<Row extends object>(row: Row, email: string | null) {
  return { ...row, name: NO_NAME, email }
}
