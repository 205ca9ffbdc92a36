import type { Db } from '#db/tables/index.ts'

/** Generations of an event's door link that work. */
export async function listDoorLinks(db: Db, eventId: string): Promise<number[]> {
  const rows = await db.selectFrom('link').select('generation').where('subject_id', '=', eventId).where('purpose', '=', 'door').execute()
  return rows.map((row) => row.generation)
}
