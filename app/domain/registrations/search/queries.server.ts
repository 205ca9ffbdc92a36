import { type SqlBool, sql } from 'kysely'
import { fold } from '#app/domain/shared/fold.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import type { RegistrationStatus } from '#db/tables/registrations.ts'
import { type RegistrationRecord, readRegistration } from '../registration.ts'

export type RegistrantFilter = { text?: string | undefined; status?: RegistrationStatus | undefined }
/** A page of the list, newest first; `before` is the id of the last one of the page before. */
export type RegistrantPage = { limit: number; before?: string | undefined }

/** Registrants of an event whose name, address or organisation holds every word sought, whatever its case and accents. */
export async function searchRegistrants(
  db: Db,
  eventId: string,
  { text = '', status }: RegistrantFilter,
  page: RegistrantPage,
): Promise<RegistrationRecord[]> {
  let query = db.selectFrom('registration').selectAll().where('event_id', '=', eventId)
  for (const word of fold(text).split(' ').filter(Boolean)) query = query.where(holds(word))
  if (status) query = query.where('status', '=', status)
  if (page.before) query = query.where('id', '<', page.before)
  return (await query.orderBy('id', 'desc').limit(page.limit).execute()).map(readRegistration)
}

/** `%` and `_` are letters like any other: `anna_lahti@…` is an address. */
function holds(word: string) {
  return sql<SqlBool>`search_text like ${`%${word.replace(/[!%_]/g, '!$&')}%`} escape '!'`
}

/** Registrations and seats of an event by status. */
export async function countRegistrants(
  db: Db,
  eventId: string,
): Promise<Record<RegistrationStatus, { registrations: number; seats: number }>> {
  const rows = await db
    .selectFrom('registration')
    .select((eb) => ['status', eb.fn.countAll<number>().as('registrations'), eb.fn.sum<number>('seats').as('seats')])
    .where('event_id', '=', eventId)
    .groupBy('status')
    .execute()
  const of = (status: RegistrationStatus) => {
    const row = rows.find((one) => one.status === status)
    return { registrations: Number(row?.registrations ?? 0), seats: Number(row?.seats ?? 0) }
  }
  return { confirmed: of('confirmed'), waitlisted: of('waitlisted'), cancelled: of('cancelled'), expired: of('expired') }
}

/** The newest registration of an event that staff have cancelled by hand since `since`. */
export function findCancelledByStaff(db: Db, eventId: string, since: Date) {
  return db
    .selectFrom('registration')
    .select(['id', 'name', 'status_at'])
    .where('event_id', '=', eventId)
    .where('status', '=', 'cancelled')
    .where('cancelled_by', '=', 'organiser')
    .where('status_at', '>', since.toISOString())
    .orderBy('status_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** What a cancelled registration was before: `confirmed` or `waitlisted`. */
export async function findStatusBefore(db: Db, id: string): Promise<'confirmed' | 'waitlisted' | undefined> {
  const row = await db
    .selectFrom('registration_history')
    .select('status')
    .where('registration_id', '=', id)
    .where('status', 'in', ['confirmed', 'waitlisted'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.status as 'confirmed' | 'waitlisted' | undefined
}

const cancellationLetters = (db: Db, id: string) =>
  db.selectFrom('outbox').select('id').where('registration_id', '=', id).where('kind', '=', 'registration-cancelled')

/** How many letters about a cancellation made at `since` are in hand or gone. */
export async function countLettersGone(tx: Tx, { id, since }: { id: string; since: string }): Promise<number> {
  return (await cancellationLetters(tx, id).where('created_at', '>=', since).where('state', 'in', ['sending', 'sent']).execute()).length
}

/** Takes back the letters about a cancellation that still wait. */
export async function undoCancellationLetters(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ state: 'undone' })
    .where('id', 'in', cancellationLetters(tx, id).where('state', '=', 'queued'))
    .execute()
}
