import type { Insertable } from 'kysely'
import type { AuditTable } from '#db/tables/audit.ts'
import type { Db, Tx } from '#db/tables/index.ts'

export async function insertAudit(tx: Tx, row: Insertable<AuditTable>): Promise<void> {
  await tx.insertInto('audit').values(row).execute()
}

/** Which rows: by who acted, by types of subject, by one subject (an event with its registrations, invitations and letters), by instants. */
export type AuditFilter = {
  actor?: string | undefined
  types?: readonly string[] | undefined
  about?: string | undefined
  from?: string | undefined
  until?: string | undefined
}
/** Where the page begins: older than a row, or (read upwards) newer than one. */
export type AuditPage = { before?: string | undefined; after?: string | undefined; limit: number }

/** Newest first. */
export async function listAudit(db: Db, { before, after, limit }: AuditPage, filter: AuditFilter = {}) {
  const rows = await matching(db, filter)
    .$if(before !== undefined, (query) => query.where('id', '<', before as string))
    .$if(after !== undefined, (query) => query.where('id', '>', after as string))
    .orderBy('id', after === undefined ? 'desc' : 'asc')
    .limit(limit)
    .execute()
  return after === undefined ? rows : rows.reverse()
}

function matching(db: Db, { actor, types, about, from, until }: AuditFilter) {
  let query = db.selectFrom('audit').selectAll()
  if (actor !== undefined) query = query.where('actor', '=', actor)
  if (types !== undefined) query = query.where('subject_type', 'in', types)
  if (from !== undefined) query = query.where('at', '>=', from)
  if (until !== undefined) query = query.where('at', '<', until)
  if (about === undefined) return query
  return query.where((eb) =>
    eb.or([
      eb('subject_id', '=', about),
      eb('subject_id', 'in', db.selectFrom('registration').select('id').where('event_id', '=', about)),
      eb('subject_id', 'in', db.selectFrom('invitation').select('id').where('event_id', '=', about)),
      eb('subject_id', 'in', db.selectFrom('outbox').select('id').where('event_id', '=', about)),
    ]),
  )
}
