import { newId } from '#app/domain/shared/id.ts'
import type { Tx } from '#db/tables/index.ts'
import type { AuditAction } from './actions.ts'
import { insertAudit } from './queries.server.ts'

/** `details` hold ids, numbers and field names; never a person's name or address. */
export type AuditEntry = {
  actor: string
  action: AuditAction
  subject: { type: string; id: string }
  organisationId?: string | null
  details?: Record<string, unknown>
}

/** Writes who did what into the same transaction as the change itself. */
export function record(tx: Tx, entry: AuditEntry, now: Date): Promise<void> {
  return insertAudit(tx, {
    id: newId(now),
    at: now.toISOString(),
    actor: entry.actor,
    action: entry.action,
    subject_type: entry.subject.type,
    subject_id: entry.subject.id,
    organisation_id: entry.organisationId ?? null,
    details: JSON.stringify(entry.details ?? {}),
  })
}
