import { sql } from 'kysely'
import { isPostgres } from './engine.ts'
import type { Db } from './tables/index.ts'

/** Something that cannot be true of a healthy database; `found` tells how often. */
export type Finding = { what: string; found: number }

/** Each names what is wrong and counts the rows where it is. */
const RULES: Record<string, ReturnType<typeof sql<{ found: number }>>> = {
  'seat pools that differ from a recount of their registrations': sql`
    select count(*) as found from seat_pool p where
      p.confirmed <> (select coalesce(sum(seats), 0) from registration r where r.event_id = p.event_id and r.mode = p.mode and r.status = 'confirmed')
      or p.waitlisted <> (select coalesce(sum(seats), 0) from registration r where r.event_id = p.event_id and r.mode = p.mode and r.status = 'waitlisted')`,
  'registrations without their personal links': sql`
    select count(*) as found from registration r where
      (select count(*) from link l where l.subject_id = r.id and l.generation = r.link_generation and l.purpose in ('manage', 'join', 'stop')) <> 3`,
  'invitations without their link': sql`
    select count(*) as found from invitation i where not exists
      (select 1 from link l where l.subject_id = i.id and l.generation = i.link_generation and l.purpose = 'invitation')`,
  'registrations without a history': sql`
    select count(*) as found from registration r where not exists (select 1 from registration_history h where h.registration_id = r.id)`,
  'letters in a state that cannot be': sql`
    select count(*) as found from outbox where
      state not in ('queued', 'sending', 'sent', 'failed', 'dropped', 'undone', 'held')
      or (state = 'sent' and sent_at is null) or (state = 'sending' and (claimed_by is null or claimed_at is null))`,
  'letters about a registration or an event that is not there': sql`
    select count(*) as found from outbox o where
      (o.registration_id is not null and not exists (select 1 from registration r where r.id = o.registration_id))
      or (o.event_id is not null and not exists (select 1 from event e where e.id = o.event_id))`,
  'accounts without a network': sql`
    select count(*) as found from account where not exists (select 1 from network)`,
}

/** Looks for what cannot be true: counters against a recount, links, letters, references, and on SQLite the file itself. */
export async function checkDatabase(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [what, rule] of Object.entries(RULES)) {
    const { rows } = await rule.execute(db)
    const found = Number(rows[0]?.found ?? 0)
    if (found > 0) findings.push({ what, found })
  }
  return isPostgres(db) ? findings : [...findings, ...(await checkFile(db))]
}

async function checkFile(db: Db): Promise<Finding[]> {
  const broken = await sql`pragma foreign_key_check`.execute(db)
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
  const complaints = integrity.rows.filter((row) => row.integrity_check !== 'ok').length
  return [
    { what: 'rows that refer to rows that are not there', found: broken.rows.length },
    { what: 'complaints of the database file about itself', found: complaints },
  ].filter((finding) => finding.found > 0)
}
