import type { Insertable } from 'kysely'
import type { AuditTable } from '#db/tables/audit.ts'
import type { Db, Tx } from '#db/tables/index.ts'

export async function insertAudit(tx: Tx, row: Insertable<AuditTable>): Promise<void> {
  await tx.insertInto('audit').values(row).execute()
}

/** Newest first. */
export function listAudit(db: Db, { before, limit }: { before?: string | undefined; limit: number }) {
  return db
    .selectFrom('audit')
    .selectAll()
    .$if(before !== undefined, (query) => query.where('id', '<', before as string))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
