import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db, Tx } from '#db/tables/index.ts'
import type { NetworkTable, OrganisationTable } from '#db/tables/organisations.ts'

export type Network = Selectable<NetworkTable>
/** An organisation with its e-mail domains read. */
export type Organisation = Omit<Selectable<OrganisationTable>, 'domains'> & { domains: string[] }

const BY_NAME = new Intl.Collator('fi')

const readOrganisation = (row: Selectable<OrganisationTable>): Organisation => ({ ...row, domains: JSON.parse(row.domains) })

/** The network the installation serves; undefined until it is set up. */
export function findNetwork(db: Db): Promise<Network | undefined> {
  return db.selectFrom('network').selectAll().executeTakeFirst()
}

/** Every organisation, by name as Finnish sorts it. */
export async function listOrganisations(db: Db): Promise<Organisation[]> {
  const rows = await db.selectFrom('organisation').selectAll().orderBy('id').execute()
  return rows.map(readOrganisation).sort((a, b) => BY_NAME.compare(a.name, b.name))
}

export async function findOrganisation(db: Db, id: string): Promise<Organisation | undefined> {
  const row = await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()
  return row && readOrganisation(row)
}

/** True when the organisation was new; an id that is taken is left as it is. */
export async function insertOrganisation(tx: Tx, row: Insertable<OrganisationTable>): Promise<boolean> {
  const result = await tx
    .insertInto('organisation')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateOrganisation(tx: Tx, id: string, change: Updateable<OrganisationTable>): Promise<boolean> {
  const result = await tx.updateTable('organisation').set(change).where('id', '=', id).executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** True when there was no network yet. */
export async function insertNetwork(tx: Tx, row: Insertable<NetworkTable>): Promise<boolean> {
  const result = await tx
    .insertInto('network')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateNetwork(tx: Tx, change: Updateable<NetworkTable>): Promise<void> {
  await tx.updateTable('network').set(change).execute()
}
