import type { Db, Tx } from '#db/tables/index.ts'

/** Which of the given events have nothing at all in their ledger. */
export async function listUnrecorded(db: Db, eventIds: readonly string[]): Promise<Set<string>> {
  if (eventIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('attendance_entry')
    .select('event_id')
    .distinct()
    .where('event_id', 'in', [...eventIds])
    .execute()
  const recorded = new Set(rows.map((row) => row.event_id))
  return new Set(eventIds.filter((id) => !recorded.has(id)))
}

/** Seats and people waiting of several events at once. */
export async function listSeatCounts(db: Db, eventIds: readonly string[]) {
  if (eventIds.length === 0) return new Map<string, { confirmed: number; waitlisted: number }>()
  const rows = await db
    .selectFrom('seat_pool')
    .select((eb) => ['event_id', eb.fn.sum<number>('confirmed').as('confirmed'), eb.fn.sum<number>('waitlisted').as('waitlisted')])
    .where('event_id', 'in', [...eventIds])
    .groupBy('event_id')
    .execute()
  return new Map(rows.map((row) => [row.event_id, { confirmed: Number(row.confirmed), waitlisted: Number(row.waitlisted) }]))
}

/** Those to ask about the attendance of an event: its maker when active, else the active organisers and coordinators of its organisation. */
export async function listAskedAccounts(tx: Tx, event: { created_by: string | null; organisation_id: string }): Promise<string[]> {
  const active = tx.selectFrom('account').select('id').where('active', '=', 1)
  if (event.created_by !== null) {
    const maker = await active.where('id', '=', event.created_by).executeTakeFirst()
    if (maker) return [maker.id]
  }
  const rows = await active.where('organisation_id', '=', event.organisation_id).where('role', 'in', ['organiser', 'coordinator']).execute()
  return rows.map((row) => row.id)
}
