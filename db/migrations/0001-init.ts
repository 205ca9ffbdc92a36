import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import { isPostgres } from '../engine.ts'

type Column = 'text' | 'text?' | 'integer' | 'integer?'

/** Adds columns by a compact notation; a `?` allows null. */
function columns<T extends string>(table: CreateTableBuilder<T, never>, of: Record<string, Column>) {
  let built = table as CreateTableBuilder<T, string>
  for (const [name, type] of Object.entries(of)) {
    built = built.addColumn(name, type.startsWith('text') ? 'text' : 'integer', (c) => (type.endsWith('?') ? c : c.notNull()))
  }
  return built
}

type Shape = { key: string[]; columns: Record<string, Column>; refs?: Record<string, string>; unique?: string[][]; check?: string }

const tables: Record<string, Shape> = {
  organisation: {
    key: ['id'],
    columns: { id: 'text', name: 'text', sector: 'text?', municipality: 'text?', domains: 'text', created_at: 'text' },
  },
  network: {
    key: ['id'],
    columns: {
      id: 'text',
      name: 'text',
      acronym: 'text?',
      period_start: 'text?',
      period_end: 'text?',
      funder_text: 'text?',
      contact_name: 'text?',
      contact_email: 'text?',
      contact_phone: 'text?',
      organisation_id: 'text',
      created_at: 'text',
    },
    refs: { organisation_id: 'organisation' },
  },
  account: {
    key: ['id'],
    columns: {
      id: 'text',
      email: 'text',
      name: 'text',
      role: 'text',
      organisation_id: 'text',
      language: 'text',
      active: 'integer',
      created_at: 'text',
    },
    refs: { organisation_id: 'organisation' },
    unique: [['email']],
    check: `role in ('coordinator','organiser','secretary','viewer')`,
  },
  session: {
    key: ['id_hash'],
    columns: { id_hash: 'text', account_id: 'text', created_at: 'text', seen_at: 'text', expires_at: 'text' },
    refs: { account_id: 'account' },
  },
  sign_in_token: {
    key: ['hash'],
    columns: { hash: 'text', account_id: 'text', created_at: 'text', expires_at: 'text', used_at: 'text?' },
    refs: { account_id: 'account' },
  },
  api_token: {
    key: ['id'],
    columns: { id: 'text', hash: 'text', account_id: 'text', name: 'text', created_at: 'text', revoked_at: 'text?' },
    refs: { account_id: 'account' },
    unique: [['hash']],
  },
  working_group: {
    key: ['id'],
    columns: { id: 'text', slug: 'text', name: 'text', organisation_id: 'text', yearly_target: 'integer?', created_at: 'text' },
    refs: { organisation_id: 'organisation' },
    unique: [['slug']],
  },
  group_secretary: {
    key: ['group_id', 'account_id'],
    columns: { group_id: 'text', account_id: 'text' },
    refs: { group_id: 'working_group', account_id: 'account' },
  },
  group_member: {
    key: ['id'],
    columns: {
      id: 'text',
      group_id: 'text',
      name: 'text',
      email: 'text',
      organisation_id: 'text?',
      organisation_name: 'text?',
      role: 'text?',
      deputy_name: 'text?',
      deputy_email: 'text?',
      language: 'text',
      active: 'integer',
      created_at: 'text',
    },
    refs: { group_id: 'working_group' },
    unique: [['group_id', 'email']],
  },
  event: {
    key: ['id'],
    columns: {
      id: 'text',
      slug: 'text',
      code: 'text',
      kind: 'text',
      title: 'text',
      description: 'text?',
      starts_at: 'text',
      ends_at: 'text',
      time_zone: 'text',
      starts_at_utc: 'text',
      ends_at_utc: 'text',
      format: 'text',
      join_url: 'text?',
      meeting_id: 'text?',
      passcode: 'text?',
      venue_name: 'text?',
      venue_address: 'text?',
      venue_municipality: 'text?',
      meeting_point: 'text?',
      contact_name: 'text?',
      contact_email: 'text?',
      contact_phone: 'text?',
      waitlist: 'integer',
      registration_closes_at: 'text?',
      audience: 'text?',
      target_groups: 'text',
      questions: 'text',
      organisation_id: 'text',
      series_id: 'text?',
      group_id: 'text?',
      open_join: 'integer',
      visibility: 'text',
      status: 'text',
      cancel_reason: 'text?',
      sequence: 'integer',
      version: 'integer',
      reminders: 'text',
      attendance_closed_at: 'text?',
      host_generation: 'integer',
      created_by: 'text?',
      created_at: 'text',
      published_at: 'text?',
      cancelled_at: 'text?',
    },
    refs: { organisation_id: 'organisation', group_id: 'working_group' },
    unique: [['slug'], ['code']],
    check: `ends_at_utc > starts_at_utc and status in ('draft','published','cancelled') and format in ('remote','on_site','hybrid')`,
  },
  event_co_organiser: {
    key: ['event_id', 'organisation_id'],
    columns: { event_id: 'text', organisation_id: 'text' },
    refs: { event_id: 'event', organisation_id: 'organisation' },
  },
  seat_pool: {
    key: ['event_id', 'mode'],
    columns: { event_id: 'text', mode: 'text', capacity: 'integer?', confirmed: 'integer', waitlisted: 'integer' },
    refs: { event_id: 'event' },
    check: `confirmed >= 0 and waitlisted >= 0 and mode in ('on_site','remote')`,
  },
  registration: {
    key: ['id'],
    columns: {
      id: 'text',
      event_id: 'text',
      form_token: 'text',
      form_digest: 'text',
      name: 'text',
      email: 'text?',
      phone: 'text?',
      organisation_id: 'text?',
      organisation_name: 'text?',
      sector: 'text?',
      municipality: 'text?',
      audience: 'text?',
      mode: 'text',
      seats: 'integer',
      names: 'text',
      answers: 'text',
      language: 'text',
      status: 'text',
      cancelled_by: 'text?',
      source: 'text',
      on_behalf_of: 'text?',
      invitation_id: 'text?',
      search_text: 'text?',
      link_generation: 'integer',
      reminders_stopped: 'integer',
      created_at: 'text',
      status_at: 'text',
    },
    refs: { event_id: 'event' },
    unique: [['event_id', 'form_token', 'form_digest']],
    check: `seats between 1 and 99 and mode in ('on_site','remote') and status in ('confirmed','waitlisted','cancelled','expired')`,
  },
  registration_history: {
    key: ['id'],
    columns: { id: 'text', registration_id: 'text', event_id: 'text', status: 'text', cancelled_by: 'text?', seats: 'integer', at: 'text' },
    refs: { registration_id: 'registration' },
  },
  link: { key: ['hash'], columns: { hash: 'text', purpose: 'text', subject_id: 'text', generation: 'integer' } },
  invitation: {
    key: ['id'],
    columns: {
      id: 'text',
      event_id: 'text',
      member_id: 'text',
      name: 'text',
      email: 'text',
      organisation_id: 'text?',
      organisation_name: 'text?',
      role: 'text?',
      language: 'text',
      answer: 'text?',
      deputy_name: 'text?',
      deputy_email: 'text?',
      answered_at: 'text?',
      link_generation: 'integer',
      created_at: 'text',
    },
    refs: { event_id: 'event', member_id: 'group_member' },
    unique: [['event_id', 'member_id']],
  },
  reminder: {
    key: ['id'],
    columns: { id: 'text', event_id: 'text', rule: 'text', due_at: 'text', occurrence: 'text', state: 'text' },
    refs: { event_id: 'event' },
    unique: [['event_id', 'rule', 'occurrence']],
  },
  outbox: {
    key: ['id'],
    columns: {
      id: 'text',
      kind: 'text',
      key: 'text',
      event_id: 'text?',
      registration_id: 'text?',
      account_id: 'text?',
      payload: 'text',
      state: 'text',
      due_at: 'text',
      attempts: 'integer',
      claimed_by: 'text?',
      claimed_at: 'text?',
      sent_at: 'text?',
      reason: 'text?',
      batch_id: 'text?',
      created_at: 'text',
    },
    unique: [['key']],
  },
  note: {
    key: ['id'],
    columns: { id: 'text', event_id: 'text', subject: 'text', body: 'text', created_by: 'text?', created_at: 'text' },
    refs: { event_id: 'event' },
  },
  receipt: {
    key: ['hash'],
    columns: { hash: 'text', event_id: 'text', fields: 'text', created_at: 'text' },
    refs: { event_id: 'event' },
  },
  mailbox: {
    key: ['id'],
    columns: {
      id: 'text',
      to_address: 'text',
      subject: 'text',
      html: 'text',
      text: 'text',
      calendar: 'text?',
      calendar_method: 'text?',
      headers: 'text',
      at: 'text',
    },
  },
  sending_pace: { key: ['id'], columns: { id: 'text', tokens: 'integer', refilled_at: 'text' } },
  listening_point: {
    key: ['id'],
    columns: { id: 'text', event_id: 'text', registration_id: 'text?', device_hash: 'text?', created_at: 'text' },
    refs: { event_id: 'event' },
    unique: [['event_id', 'device_hash']],
  },
  attendance_entry: {
    key: ['id'],
    columns: {
      id: 'text',
      event_id: 'text',
      kind: 'text',
      source: 'text',
      point_id: 'text?',
      registration_id: 'text?',
      name: 'text?',
      email: 'text?',
      mode: 'text',
      amount: 'integer?',
      names: 'text?',
      seconds: 'integer?',
      organisation_id: 'text?',
      organisation_name: 'text?',
      municipality: 'text?',
      nonce: 'text',
      undoes: 'text?',
      report_id: 'text?',
      actor: 'text',
      at: 'text',
      recorded_at: 'text',
    },
    refs: { event_id: 'event', point_id: 'listening_point', registration_id: 'registration' },
    unique: [['event_id', 'nonce']],
  },
  attendance_report: {
    key: ['id'],
    columns: {
      id: 'text',
      event_id: 'text',
      file_name: 'text',
      digest: 'text',
      format: 'text',
      meeting: 'text',
      rows: 'text',
      differences: 'text',
      created_by: 'text?',
      created_at: 'text',
      applied_at: 'text?',
      undone_at: 'text?',
    },
    refs: { event_id: 'event' },
  },
  audit: {
    key: ['id'],
    columns: {
      id: 'text',
      at: 'text',
      actor: 'text',
      action: 'text',
      subject_type: 'text',
      subject_id: 'text',
      organisation_id: 'text?',
      details: 'text',
    },
  },
  idempotency: {
    key: ['account_id', 'key'],
    columns: { account_id: 'text', key: 'text', request_digest: 'text', status: 'integer', body: 'text', created_at: 'text' },
  },
  limit_window: { key: ['bucket', 'window_start'], columns: { bucket: 'text', window_start: 'text', used: 'integer' } },
}

const indexes: [table: string, columns: string[], where?: string, unique?: boolean][] = [
  ['event', ['starts_at_utc']],
  ['event', ['organisation_id']],
  ['event', ['group_id']],
  ['registration', ['event_id', 'status', 'status_at']],
  ['registration', ['event_id', 'email'], `email is not null and status in ('confirmed','waitlisted')`, true],
  ['registration', ['email']],
  ['registration_history', ['registration_id']],
  ['registration_history', ['event_id', 'at']],
  ['link', ['subject_id']],
  ['reminder', ['due_at'], `state = 'waiting'`],
  ['outbox', ['due_at'], `state in ('queued','sending')`],
  ['outbox', ['kind', 'due_at'], `state = 'queued'`],
  ['outbox', ['event_id']],
  ['outbox', ['registration_id']],
  ['outbox', ['batch_id']],
  ['mailbox', ['at']],
  ['listening_point', ['event_id']],
  ['listening_point', ['registration_id']],
  ['attendance_entry', ['event_id', 'kind']],
  ['attendance_entry', ['registration_id']],
  ['attendance_entry', ['point_id']],
  ['attendance_report', ['event_id']],
  ['audit', ['at']],
  ['audit', ['subject_id']],
  ['session', ['account_id']],
]

export async function up(db: Kysely<never>): Promise<void> {
  for (const [name, shape] of Object.entries(tables)) await createTable(db, name, shape)
  for (const [table, on, where, unique] of indexes) {
    const name = sql.ref(`${table}_${on.join('_')}${where ? '_part' : ''}_idx`)
    await sql`create ${sql.raw(unique ? 'unique index' : 'index')} ${name} on ${sql.ref(table)} (${sql.join(on.map((c) => sql.ref(c)))}) ${sql.raw(where ? `where ${where}` : '')}`.execute(
      db,
    )
  }
  await (isPostgres(db) ? postgresTriggers(db) : sqliteTriggers(db))
}

function createTable(db: Kysely<never>, name: string, shape: Shape) {
  let table = columns(db.schema.createTable(name) as CreateTableBuilder<string, never>, shape.columns)
  table = table.addPrimaryKeyConstraint(`${name}_pk`, shape.key as never)
  for (const [column, target] of Object.entries(shape.refs ?? {})) {
    table = table.addForeignKeyConstraint(`${name}_${column}_fk`, [column as never], target, ['id'])
  }
  for (const unique of shape.unique ?? []) table = table.addUniqueConstraint(`${name}_${unique.join('_')}_key`, unique as never)
  if (shape.check) table = table.addCheckConstraint(`${name}_check`, sql.raw(shape.check))
  return table.execute()
}

/** The last guard: a code path that forgets the seat rule, or that would rewrite history, fails here. */
async function sqliteTriggers(db: Kysely<never>) {
  await sql`create trigger seat_pool_never_over before update of confirmed on seat_pool
    when new.capacity is not null and new.confirmed > old.confirmed and new.confirmed > new.capacity
    begin select raise(abort, 'seats-over-capacity'); end`.execute(db)
  await sql`create trigger attendance_entry_append_only before update on attendance_entry
    when new.event_id is not old.event_id or new.kind is not old.kind or new.source is not old.source or new.point_id is not old.point_id
      or new.registration_id is not old.registration_id or new.amount is not old.amount or new.mode is not old.mode or new.seconds is not old.seconds
      or new.at is not old.at or new.undoes is not old.undoes or new.nonce is not old.nonce
    begin select raise(abort, 'ledger-is-append-only'); end`.execute(db)
  for (const table of ['attendance_entry', 'registration_history', 'audit']) {
    await sql`create trigger ${sql.ref(`${table}_no_delete`)} before delete on ${sql.ref(table)}
      begin select raise(abort, 'ledger-is-append-only'); end`.execute(db)
  }
}

async function postgresTriggers(db: Kysely<never>) {
  await sql`create function seats_over_capacity() returns trigger language plpgsql as $$ begin raise exception 'seats-over-capacity'; end $$`.execute(
    db,
  )
  await sql`create function ledger_is_append_only() returns trigger language plpgsql as $$ begin raise exception 'ledger-is-append-only'; end $$`.execute(
    db,
  )
  await sql`create trigger seat_pool_never_over before update of confirmed on seat_pool for each row
    when (new.capacity is not null and new.confirmed > old.confirmed and new.confirmed > new.capacity) execute function seats_over_capacity()`.execute(
    db,
  )
  await sql`create trigger attendance_entry_append_only before update on attendance_entry for each row
    when ((new.event_id, new.kind, new.source, new.point_id, new.registration_id, new.amount, new.mode, new.seconds, new.at, new.undoes, new.nonce)
      is distinct from (old.event_id, old.kind, old.source, old.point_id, old.registration_id, old.amount, old.mode, old.seconds, old.at, old.undoes, old.nonce))
    execute function ledger_is_append_only()`.execute(db)
  for (const table of ['attendance_entry', 'registration_history', 'audit']) {
    await sql`create trigger ${sql.ref(`${table}_no_delete`)} before delete on ${sql.ref(table)} for each row execute function ledger_is_append_only()`.execute(
      db,
    )
  }
}
