import type { Db } from '#db/tables/index.ts'

/** What stands behind a row's subject today: its name or title, and the event or group where it is found. */
export type SubjectFacts = { id: string; name: string | null; title: string | null; eventId: string | null; groupId: string | null }

const NOTHING = { name: null, title: null, eventId: null, groupId: null }
type Read = (db: Db, ids: readonly string[]) => Promise<SubjectFacts[]>

const events: Read = async (db, ids) => {
  const rows = await db.selectFrom('event').select(['id', 'title']).where('id', 'in', ids).execute()
  return rows.map(({ id, title }) => ({ ...NOTHING, id, title, eventId: id }))
}

const registrations: Read = async (db, ids) => {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('event', 'event.id', 'registration.event_id')
    .select(['registration.id', 'registration.name', 'event.title', 'event.id as eventId'])
    .where('registration.id', 'in', ids)
    .execute()
  return rows.map((row) => ({ ...NOTHING, ...row }))
}

const invitations: Read = async (db, ids) => {
  const rows = await db
    .selectFrom('invitation')
    .innerJoin('event', 'event.id', 'invitation.event_id')
    .select(['invitation.id', 'invitation.name', 'event.title', 'event.id as eventId'])
    .where('invitation.id', 'in', ids)
    .execute()
  return rows.map((row) => ({ ...NOTHING, ...row }))
}

const letters: Read = async (db, ids) => {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('event', 'event.id', 'outbox.event_id')
    .select(['outbox.id', 'event.title', 'event.id as eventId'])
    .where('outbox.id', 'in', ids)
    .execute()
  return rows.map((row) => ({ ...NOTHING, ...row }))
}

const batches: Read = async (db, ids) => {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('event', 'event.id', 'outbox.event_id')
    .select(['outbox.batch_id as id', 'event.title', 'event.id as eventId'])
    .where('outbox.batch_id', 'in', ids)
    .distinct()
    .execute()
  return rows.map(({ id, ...row }) => ({ ...NOTHING, ...row, id: id ?? '' }))
}

const groups: Read = async (db, ids) => {
  const rows = await db.selectFrom('working_group').select(['id', 'name']).where('id', 'in', ids).execute()
  return rows.map(({ id, name }) => ({ ...NOTHING, id, name, groupId: id }))
}

const members: Read = async (db, ids) => {
  const rows = await db.selectFrom('group_member').select(['id', 'name', 'group_id as groupId']).where('id', 'in', ids).execute()
  return rows.map((row) => ({ ...NOTHING, ...row }))
}

const named =
  (table: 'account' | 'organisation' | 'network'): Read =>
  async (db, ids) => {
    const rows = await db.selectFrom(table).select(['id', 'name']).where('id', 'in', ids).execute()
    return rows.map((row) => ({ ...NOTHING, ...row }))
  }

/** Where each type of subject stands. An erased person stands nowhere. */
const READS: Record<string, Read> = {
  event: events,
  registration: registrations,
  invitation: invitations,
  letter: letters,
  batch: batches,
  group: groups,
  'group-member': members,
  account: named('account'),
  organisation: named('organisation'),
  network: named('network'),
}

/** The subjects of some rows as they are now, by type and id (`event:…`). What is gone is not in it. */
export async function listSubjects(
  db: Db,
  rows: readonly { subject_type: string; subject_id: string }[],
): Promise<Map<string, SubjectFacts>> {
  const found = new Map<string, SubjectFacts>()
  for (const type of new Set(rows.map((row) => row.subject_type))) {
    const ids = [...new Set(rows.flatMap((row) => (row.subject_type === type ? [row.subject_id] : [])))]
    const facts = Object.hasOwn(READS, type) ? await READS[type]?.(db, ids) : undefined
    for (const one of facts ?? []) found.set(`${type}:${one.id}`, one)
  }
  return found
}
