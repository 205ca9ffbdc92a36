import type { Scope } from '#app/domain/accounts/may.ts'
import type { Db } from '#db/tables/index.ts'

const LEDGER = [
  'attendance_entry.id',
  'attendance_entry.event_id',
  'attendance_entry.kind',
  'attendance_entry.source',
  'attendance_entry.point_id',
  'attendance_entry.registration_id',
  'attendance_entry.name',
  'attendance_entry.email',
  'attendance_entry.mode',
  'attendance_entry.amount',
  'attendance_entry.names',
  'attendance_entry.seconds',
  'attendance_entry.organisation_id',
  'attendance_entry.organisation_name',
  'attendance_entry.municipality',
  'attendance_entry.undoes',
  'attendance_entry.at',
] as const

const REGISTRANT = [
  'registration.id',
  'registration.event_id',
  'registration.name',
  'registration.email',
  'registration.names',
  'registration.organisation_id',
  'registration.organisation_name',
  'registration.sector',
  'registration.municipality',
  'registration.audience',
  'registration.language',
  'registration.source',
  'registration.on_behalf_of',
] as const

export function findCountedEvent(db: Db, id: string) {
  return db.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Events that start within [start, end), drafts left out, cut to what the asker may see. */
export function listEventsOfPeriod(db: Db, { start, end, scope }: { start: string; end: string; scope: Scope }) {
  return eventsOfPeriod(db, { start, end, scope })
    .select([
      'event.id',
      'event.title',
      'event.kind',
      'event.format',
      'event.status',
      'event.starts_at',
      'event.ends_at',
      'event.time_zone',
      'event.starts_at_utc',
      'event.ends_at_utc',
      'event.attendance_closed_at',
      'event.audience',
      'event.target_groups',
      'event.series_id',
      'event.group_id',
      'event.organisation_id',
      'event.created_by',
    ])
    .orderBy('event.starts_at_utc')
    .orderBy('event.id')
    .execute()
}
export type PeriodEvent = Awaited<ReturnType<typeof listEventsOfPeriod>>[number]

function eventsOfPeriod(db: Db, { start, end, scope }: { start: string; end: string; scope: Scope }) {
  let query = db
    .selectFrom('event')
    .where('event.starts_at_utc', '>=', start)
    .where('event.starts_at_utc', '<', end)
    .where('event.status', '!=', 'draft')
  if (!scope.all) {
    const { organisationId, groupIds } = scope
    query = query.where((eb) =>
      eb.or([
        eb('event.organisation_id', '=', organisationId ?? ''),
        eb.exists(
          eb
            .selectFrom('event_co_organiser')
            .select('event_co_organiser.event_id')
            .whereRef('event_co_organiser.event_id', '=', 'event.id')
            .where('event_co_organiser.organisation_id', '=', organisationId ?? ''),
        ),
        ...(groupIds.length > 0 ? [eb('event.group_id', 'in', [...groupIds])] : []),
      ]),
    )
  }
  return query
}

/** Cancelled events that would have started within [start, end), each with the seats that stood in it, waiting ones too. */
export async function listCancelled(db: Db, asked: { start: string; end: string; scope: Scope }) {
  const rows = await eventsOfPeriod(db, asked)
    .where('event.status', '=', 'cancelled')
    .select(['event.id', 'event.title', 'event.starts_at'])
    .select((eb) =>
      eb
        .selectFrom('registration')
        .whereRef('registration.event_id', '=', 'event.id')
        .where('registration.cancelled_by', '=', 'organiser')
        .whereRef('registration.status_at', '>=', 'event.cancelled_at')
        .select((of) => of.fn.sum<number | null>('registration.seats').as('seats'))
        .as('seats'),
    )
    .orderBy('event.starts_at_utc')
    .orderBy('event.id')
    .execute()
  return rows.map((row) => ({ ...row, seats: Number(row.seats ?? 0) }))
}

type Span = { start: string; end: string } | { eventId: string }

/** The ledger of one event or of a period's events, in the order it was written. */
export function listLedger(db: Db, span: Span) {
  return db
    .selectFrom('attendance_entry')
    .select(LEDGER)
    .where((eb) => eb('attendance_entry.event_id', 'in', eventIds(db, span)))
    .orderBy('attendance_entry.recorded_at')
    .orderBy('attendance_entry.id')
    .execute()
}

export function listPointsOf(db: Db, span: Span) {
  return db
    .selectFrom('listening_point')
    .select(['listening_point.id', 'listening_point.event_id', 'listening_point.registration_id'])
    .where((eb) => eb('listening_point.event_id', 'in', eventIds(db, span)))
    .execute()
}

/** Registrants, those without a seat first, so that a person's confirmed registration is the one an address finds. */
export function listRegistrants(db: Db, span: Span) {
  return db
    .selectFrom('registration')
    .select(REGISTRANT)
    .where((eb) => eb('registration.event_id', 'in', eventIds(db, span)))
    .orderBy((eb) => eb.case().when('registration.status', '=', 'confirmed').then(1).else(0).end())
    .orderBy('registration.id')
    .execute()
}

function eventIds(db: Db, span: Span) {
  const events = db.selectFrom('event').select('event.id').where('event.status', '=', 'published')
  if ('eventId' in span) return events.clearWhere().where('event.id', '=', span.eventId)
  return events.where('event.starts_at_utc', '>=', span.start).where('event.starts_at_utc', '<', span.end)
}

/** Changes of one event's registrations, in order of time. */
export function listHistory(db: Db, eventId: string) {
  return db
    .selectFrom('registration_history')
    .select(['registration_id', 'status', 'cancelled_by', 'seats', 'at'])
    .where('event_id', '=', eventId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** Addresses that have a place in the ledger of an event before the instant, in the whole network. */
export async function listEarlierAddresses(db: Db, before: string): Promise<string[]> {
  const rows = await db
    .selectFrom('attendance_entry as entry')
    .innerJoin('event', 'event.id', 'entry.event_id')
    .leftJoin('registration', 'registration.id', 'entry.registration_id')
    .where('event.starts_at_utc', '<', before)
    .where('event.status', '=', 'published')
    .where('entry.kind', 'in', ['connection', 'answer', 'presence'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('attendance_entry as undone')
            .select('undone.id')
            .whereRef('undone.event_id', '=', 'entry.event_id')
            .where('undone.kind', '=', 'undo')
            .whereRef('undone.undoes', '=', 'entry.id'),
        ),
      ),
    )
    .select((eb) => eb.fn.coalesce('registration.email', 'entry.email').as('address'))
    .distinct()
    .execute()
  return rows.flatMap((row) => (row.address === null ? [] : [row.address]))
}

/** Names that rows of a breakdown are shown with. */
export async function listRowNames(db: Db): Promise<Map<string, string>> {
  const organisations = await db.selectFrom('organisation').select(['id', 'name']).execute()
  const groups = await db.selectFrom('working_group').select(['id', 'name']).execute()
  return new Map([...organisations, ...groups].map((row) => [row.id, row.name]))
}
