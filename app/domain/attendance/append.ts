import { record } from '#app/domain/audit/record.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Tx } from '#db/tables/index.ts'
import type { Entry } from './ledger.ts'
import { type Attendee, insertEntries, insertEntry, type Meeting } from './queries.server.ts'

/** A row to add: what it says, who says it, and the nonce that makes saying it twice one row. */
export type NewEntry = Pick<Entry, 'kind' | 'source' | 'nonce' | 'actor'> &
  Partial<
    Pick<Entry, 'point_id' | 'registration_id' | 'name' | 'email' | 'mode' | 'amount' | 'seconds' | 'undoes' | 'report_id' | 'at'>
  > & {
    names?: readonly string[]
    /** Whose organisation and municipality are copied to the row. */
    attendee?: Attendee | undefined
  }

/**
 * Adds a row to an event's ledger with its audit row. A nonce that is there already answers the row that carries it;
 * the audit trail then says nothing, as nothing happened.
 */
export async function append(tx: Tx, meeting: Meeting, given: NewEntry, now: Date): Promise<{ entry: Entry; isNew: boolean }> {
  const written = await insertEntry(tx, rowOf(meeting, given, now))
  if (written.isNew) await audit(tx, meeting, written.entry, now)
  return written
}

/** Adds many rows that one act says, such as a report's; the caller's own audit row tells of the act. */
export function appendAll(tx: Tx, meeting: Meeting, given: readonly NewEntry[], now: Date): Promise<void> {
  const rows = given.map((one) => rowOf(meeting, one, now))
  return insertEntries(tx, rows)
}

function rowOf(meeting: Meeting, { names, attendee, ...rest }: NewEntry, now: Date): Entry {
  return {
    point_id: null,
    name: null,
    email: null,
    mode: 'remote',
    amount: null,
    seconds: null,
    undoes: null,
    report_id: null,
    at: now.toISOString(),
    registration_id: attendee?.id ?? null,
    ...rest,
    names: names && names.length > 0 ? JSON.stringify(names) : null,
    organisation_id: attendee?.organisation_id ?? null,
    organisation_name: attendee?.organisation_name ?? null,
    municipality: attendee?.municipality ?? null,
    id: newId(now),
    event_id: meeting.id,
    recorded_at: now.toISOString(),
  }
}

/** Takes a row back. Taking it back twice is once. */
export function undo(tx: Tx, meeting: Meeting, entry: Entry, by: Pick<Entry, 'actor' | 'source'>, now: Date) {
  return append(tx, meeting, undoing(entry, by), now)
}

/** The row that takes a row back. */
export function undoing(entry: Entry, by: Pick<Entry, 'actor' | 'source'>): NewEntry {
  const { point_id, registration_id, mode, report_id } = entry
  return { kind: 'undo', nonce: `undo:${entry.id}`, undoes: entry.id, point_id, registration_id, mode, report_id, ...by }
}

function audit(tx: Tx, meeting: Meeting, entry: Entry, now: Date) {
  return record(
    tx,
    {
      actor: entry.actor,
      action: `attendance.${entry.kind}`,
      subject: { type: 'event', id: meeting.id },
      organisationId: meeting.organisation_id,
      details: { entry: entry.id, source: entry.source, amount: entry.amount },
    },
    now,
  )
}
