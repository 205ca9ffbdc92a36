import { isMessageKey, type Translator } from '#app/i18n/translator.ts'
import type { Role } from '#db/tables/accounts.ts'
import type { AuditTable } from '#db/tables/audit.ts'

/** Names of accounts by id. */
export type AuditNames = ReadonlyMap<string, string>

/** Who acts besides people with an account. */
export const ACTOR_KINDS = ['participant', 'host', 'system', 'cli'] as const
const isKind = (actor: string): actor is (typeof ACTOR_KINDS)[number] => (ACTOR_KINDS as readonly string[]).includes(actor)

/** What an actor is called: a person's name, or what acted. */
export function whoActed(actor: string, names: AuditNames, t: Translator): string {
  return isKind(actor) ? t(`audit.who.${actor}`) : (names.get(actor) ?? t('audit.who.unknown'))
}

/** Details that tell how many, under the names that acts give them. */
const COUNTS = ['amount', 'letters', 'invited', 'reminded', 'rows', 'undone', 'registrations'] as const

/** A row as a sentence. An act of a version that is gone is told by its code. */
export function auditSentence(row: Pick<AuditTable, 'actor' | 'action' | 'details'>, names: AuditNames, t: Translator): string {
  const details = JSON.parse(row.details) as Record<string, unknown>
  const who = whoActed(row.actor, names, t)
  const key = `audit.did.${row.action}`
  if (!isMessageKey(key)) return t('audit.did.other', { who, what: row.action })
  const count = COUNTS.map((name) => details[name]).find((value) => typeof value === 'number')
  const sentence = t(key, { who, count: Number(count ?? 0) })
  return isRoleTold(row.action, details)
    ? `${sentence} ${t('audit.role-now', { role: (t(`accounts.role.${details.role}`).split(':')[0] ?? '').toLowerCase() })}`
    : sentence
}

function isRoleTold(action: string, details: Record<string, unknown>): details is { role: Role } {
  const isChanged = Array.isArray(details.fields) && details.fields.includes('role')
  return typeof details.role === 'string' && (action === 'account.added' || isChanged)
}
