import type { Db } from '#db/tables/index.ts'

type Anything = { selectFrom(table: string): { selectAll(): { execute(): Promise<Record<string, unknown>[]> } } }

/** Every row of every table as one text a table, without when a session was last seen: what must stay the same where nothing may change. */
export async function rowsOfAllTables(db: Db): Promise<Record<string, string>> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name).sort()
  const texts: Record<string, string> = {}
  for (const table of tables) {
    const rows = await (db as unknown as Anything).selectFrom(table).selectAll().execute()
    texts[table] = rows
      .map((row) => JSON.stringify({ ...row, ...('seen_at' in row ? { seen_at: null } : {}) }))
      .sort()
      .join('\n')
  }
  return texts
}
