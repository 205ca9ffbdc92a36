import { type SqlBool, sql } from 'kysely'
import { fold } from '#app/domain/shared/fold.ts'
import type { Db } from '#db/tables/index.ts'
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
