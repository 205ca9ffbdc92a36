import type { Db } from '#db/tables/index.ts'

/**
 * Which of the given registrations came: a connection at their listening point, or their presence at the door, not taken back.
 * Null while nothing at all is recorded for the event: not recorded is not absent.
 */
export async function listAttended(db: Db, eventId: string, registrationIds: readonly string[]): Promise<Set<string> | null> {
  const any = await db
    .selectFrom('attendance_entry')
    .select('id')
    .where('event_id', '=', eventId)
    .where('kind', '!=', 'undo')
    .limit(1)
    .executeTakeFirst()
  if (!any) return null
  if (registrationIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('attendance_entry as entry')
    .leftJoin('listening_point as point', 'point.id', 'entry.point_id')
    .select((eb) => eb.fn.coalesce('entry.registration_id', 'point.registration_id').as('registration'))
    .where('entry.event_id', '=', eventId)
    .where('entry.kind', 'in', ['connection', 'presence'])
    .where((eb) =>
      eb.or([eb('entry.registration_id', 'in', [...registrationIds]), eb('point.registration_id', 'in', [...registrationIds])]),
    )
    .where((eb) => eb.not(eb.exists(eb.selectFrom('attendance_entry as back').select('back.id').whereRef('back.undoes', '=', 'entry.id'))))
    .execute()
  return new Set(rows.map((row) => row.registration).filter((id) => id !== null))
}
