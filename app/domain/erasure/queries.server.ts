import type { Updateable } from 'kysely'
import type { AttendanceEntryTable } from '#db/tables/attendance.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import type { RegistrationTable } from '#db/tables/registrations.ts'

/** In one order of events, so that two who lock them one after the other never wait for each other. */
export function listRegistrationsOf(db: Db, email: string) {
  const theirs = db.selectFrom('registration').select(['id', 'event_id', 'status', 'name', 'names']).where('email', '=', email)
  return theirs.orderBy('event_id').orderBy('id').execute()
}

export async function updateRegistrationPerson(tx: Tx, id: string, values: Updateable<RegistrationTable>): Promise<void> {
  await tx.updateTable('registration').set(values).where('id', '=', id).execute()
}

/** Ledger rows of a person: by address, by registration, or at the listening point of a registration. */
export function listLedgerRowsOf(tx: Tx, email: string, registrationIds: readonly string[]) {
  const ids = registrationIds.length > 0 ? [...registrationIds] : ['']
  return tx
    .selectFrom('attendance_entry as entry')
    .leftJoin('listening_point as point', 'point.id', 'entry.point_id')
    .select(['entry.id', 'entry.event_id', 'entry.name', 'entry.email'])
    .where((eb) => eb.or([eb('entry.email', '=', email), eb('entry.registration_id', 'in', ids), eb('point.registration_id', 'in', ids)]))
    .execute()
}

export async function updateLedgerPerson(
  tx: Tx,
  id: string,
  values: Partial<Pick<Updateable<AttendanceEntryTable>, 'name' | 'email' | 'names'>>,
): Promise<void> {
  await tx.updateTable('attendance_entry').set(values).where('id', '=', id).execute()
}

/** Reports that may hold an address (the search may find more); their rows are read and written as a whole. */
export function listReportsHolding(tx: Tx, email: string) {
  return tx
    .selectFrom('attendance_report')
    .select(['id', 'rows'])
    .where((eb) => eb(eb.fn<string>('lower', ['rows']), 'like', `%${email}%`))
    .execute()
}

export async function updateReportRows(tx: Tx, id: string, rows: string): Promise<void> {
  await tx.updateTable('attendance_report').set({ rows }).where('id', '=', id).execute()
}

/** Empties a person as member of groups and in their invitations. */
export async function emptyMembership(tx: Tx, email: string, person: { name: string; email: string }): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ ...person, deputy_name: null, deputy_email: null })
    .where('email', '=', email)
    .execute()
  await tx.updateTable('invitation').set({ deputy_name: null, deputy_email: null }).where('deputy_email', '=', email).execute()
  await tx
    .updateTable('group_member')
    .set({ ...person, deputy_name: null, deputy_email: null, active: 0 })
    .where('email', '=', email)
    .execute()
  await tx.updateTable('group_member').set({ deputy_name: null, deputy_email: null }).where('deputy_email', '=', email).execute()
}

/** Letters that still wait are given up; what the built-in mailbox and the receipts hold of the address goes. */
export async function deleteLetters(tx: Tx, email: string, registrationIds: readonly string[]): Promise<void> {
  if (registrationIds.length > 0) {
    await tx
      .updateTable('outbox')
      .set({ state: 'dropped', reason: 'erased' })
      .where('registration_id', 'in', [...registrationIds])
      .where('state', 'in', ['queued', 'sending'])
      .execute()
  }
  await tx.deleteFrom('mailbox').where('to_address', '=', email).execute()
  const receipts = await tx.selectFrom('receipt').select(['hash', 'fields']).execute()
  for (const { hash, fields } of receipts) {
    if (JSON.parse(fields).email === email) await tx.deleteFrom('receipt').where('hash', '=', hash).execute()
  }
}

/** Answers kept for API requests that were sent twice may quote a registration: its address in lower case, or a name as it was written. */
export async function deleteKeptAnswers(tx: Tx, told: string): Promise<void> {
  await tx
    .deleteFrom('idempotency')
    .where((eb) => eb.or([eb(eb.fn<string>('lower', ['body']), 'like', `%${told}%`), eb('body', 'like', `%${told}%`)]))
    .execute()
}

/** Addresses whose last event ended before an instant, of people who are in no active group. */
export async function listAddressesLastHeld(db: Db, before: string, limit: number): Promise<string[]> {
  const registered = db
    .selectFrom('registration as one')
    .innerJoin('event', 'event.id', 'one.event_id')
    .select(['one.email as email', 'event.ends_at_utc as ended'])
  const seen = db
    .selectFrom('attendance_entry as one')
    .innerJoin('event', 'event.id', 'one.event_id')
    .select((eb) => [eb.fn<string | null>('lower', ['one.email']).as('email'), 'event.ends_at_utc as ended'])
  const rows = await db
    .selectFrom(registered.unionAll(seen).as('known'))
    .select('known.email')
    .where('known.email', 'is not', null)
    .where('known.email', 'not like', 'erased-%')
    .where('known.email', 'not in', db.selectFrom('group_member').select('email').where('active', '=', 1))
    .groupBy('known.email')
    .having((eb) => eb(eb.fn.max('known.ended'), '<', before))
    .orderBy('known.email')
    .limit(limit)
    .execute()
  return rows.flatMap(({ email }) => email ?? [])
}

/** Empties what registrants to events that ended before an instant answered to the event's own questions. */
export async function emptyAnswersOfHeld(tx: Tx, before: string): Promise<void> {
  const held = tx.selectFrom('event').select('id').where('ends_at_utc', '<', before)
  await tx.updateTable('registration').set({ answers: '{}' }).where('answers', '!=', '{}').where('event_id', 'in', held).execute()
}

/** Registrations without an address (a counsellor's clients) to events that ended before an instant, still named. */
export function listClientsOfHeld(tx: Tx, before: string, noName: string) {
  return tx
    .selectFrom('registration')
    .innerJoin('event', 'event.id', 'registration.event_id')
    .select(['registration.id', 'registration.event_id', 'registration.name', 'registration.names'])
    .where('registration.email', 'is', null)
    .where('registration.name', '!=', noName)
    .where('event.ends_at_utc', '<', before)
    .execute()
}

/** Ledger rows of events that ended before an instant that hold a name but no address. */
export function listNamedRowsOfHeld(tx: Tx, before: string, noName: string) {
  return tx
    .selectFrom('attendance_entry as entry')
    .innerJoin('event', 'event.id', 'entry.event_id')
    .leftJoin('listening_point as point', 'point.id', 'entry.point_id')
    .select(['entry.id', 'entry.event_id', 'entry.mode', 'entry.name'])
    .where('event.ends_at_utc', '<', before)
    .where('entry.email', 'is', null)
    .where('entry.registration_id', 'is', null)
    .where('point.registration_id', 'is', null)
    .where((eb) => eb.or([eb('entry.name', '!=', noName), eb('entry.names', 'not like', `["${noName}%`)]))
    .execute()
}

/** Reports of events that ended before an instant. */
export function listReportsOfHeld(tx: Tx, before: string) {
  return tx
    .selectFrom('attendance_report')
    .innerJoin('event', 'event.id', 'attendance_report.event_id')
    .select(['attendance_report.id', 'attendance_report.rows'])
    .where('event.ends_at_utc', '<', before)
    .execute()
}

/** Rows of an event's ledger that hold a list of names, with the address of whose row it is. */
export async function listNameLists(tx: Tx, eventId: string) {
  const rows = await tx
    .selectFrom('attendance_entry as entry')
    .leftJoin('listening_point as point', 'point.id', 'entry.point_id')
    .leftJoin('registration', (join) =>
      join.on((eb) => eb('registration.id', '=', eb.fn.coalesce('entry.registration_id', 'point.registration_id'))),
    )
    .select((eb) => ['entry.id', 'entry.names', eb.fn.coalesce('registration.email', 'entry.email').as('owner')])
    .where('entry.event_id', '=', eventId)
    .where('entry.names', 'is not', null)
    .orderBy('entry.id')
    .execute()
  return rows
}

/** Names of people who are known in an event on their own: registered, or in the ledger outside the rows named. */
export async function listNamedOthers(tx: Tx, eventId: string, except: readonly string[]): Promise<string[]> {
  const registered = await tx.selectFrom('registration').select('name').where('event_id', '=', eventId).execute()
  const entries = await tx
    .selectFrom('attendance_entry')
    .select(['id', 'name'])
    .where('event_id', '=', eventId)
    .where('name', 'is not', null)
    .execute()
  const rest = entries.filter(({ id }) => !except.includes(id))
  return [...registered, ...rest].flatMap(({ name }) => name ?? [])
}

export function listLedgerRowsOfRegistration(tx: Tx, registrationId: string) {
  return tx
    .selectFrom('attendance_entry as entry')
    .leftJoin('listening_point as point', 'point.id', 'entry.point_id')
    .select(['entry.id', 'entry.name'])
    .where((eb) => eb.or([eb('entry.registration_id', '=', registrationId), eb('point.registration_id', '=', registrationId)]))
    .execute()
}
