import { record } from '#app/domain/audit/record.ts'
import { lockEvent } from '#app/domain/events/queries.server.ts'
import { releaseSeats } from '#app/domain/registrations/cancel-registration.ts'
import { promoteWaiting } from '#app/domain/registrations/promote-waiting.ts'
import { findRegistration, lockRegistration } from '#app/domain/registrations/queries.server.ts'
import { isActive } from '#app/domain/registrations/registration.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db, Tx } from '#db/tables/index.ts'
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

/** What stands where a name stood: figures tell a named from a nameless person. */
export const NO_NAME = '–'

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
    await emptyLedger(
      tx,
      { email, mark },
      registrations.map(({ id }) => id),
    )
    for (const { id, names } of registrations) {
      await updateRegistrationPerson(tx, id, {
        name: NO_NAME,
        email: mark,
        phone: null,
        names: nameless(names),
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

/** As many names as before, all of them empty, each different so that they still count. */
export function nameless(json: string): string {
  return JSON.stringify((JSON.parse(json) as string[]).map((_, index) => `${NO_NAME}${index + 1}`))
}

async function leaveComing(tx: Tx, registrationId: string, now: Date) {
  const found = await findRegistration(tx, registrationId)
  const event = found && (await lockEvent(tx, found.event_id))
  const registration = event && (await lockRegistration(tx, registrationId))
  if (!registration || !event || !isActive(registration.status) || event.starts_at_utc <= now.toISOString()) return
  await releaseSeats(tx, registration, 'participant', now)
  await promoteWaiting(tx, event, registration.mode, now)
}

async function emptyLedger(tx: Tx, { email, mark }: { email: string; mark: string }, registrationIds: readonly string[]) {
  for (const row of await listLedgerRowsOf(tx, email, registrationIds)) {
    await updateLedgerPerson(tx, row.id, {
      name: row.name === null ? null : NO_NAME,
      email: row.email === null ? null : mark,
      names: row.names === null ? null : nameless(row.names),
    })
  }
  for (const { id, rows } of await listReportsHolding(tx, email)) {
    const emptied = (JSON.parse(rows) as { name: string; email: string | null }[]).map((row) =>
      row.email?.toLowerCase() === email ? emptyReportRow(row, mark) : row,
    )
    await updateReportRows(tx, id, JSON.stringify(emptied))
  }
}

export function emptyReportRow<Row extends object>(row: Row, email: string | null) {
  return { ...row, name: NO_NAME, email }
}
