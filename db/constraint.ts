/** A refusal of the database that a use case may turn into a kind answer. */
export type Constraint = { kind: 'unique' | 'foreign-key' | 'seats' | 'append-only'; detail: string }

/** Reads which constraint an error of either engine speaks of; undefined when it is about something else. */
export function constraintOf(error: unknown): Constraint | undefined {
  if (!(error instanceof Error)) return undefined
  const { code, constraint, message } = error as Error & { code?: string; constraint?: string }
  if (message.includes('seats-over-capacity')) return { kind: 'seats', detail: message }
  if (message.includes('ledger-is-append-only')) return { kind: 'append-only', detail: message }
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return { kind: 'unique', detail: message }
  if (code === '23505') return { kind: 'unique', detail: constraint ?? message }
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || code === '23503') return { kind: 'foreign-key', detail: constraint ?? message }
  return undefined
}
