import { pino } from 'pino'
import type { Config } from './config.ts'

/** JSON lines on standard output. What is logged: codes, counts, ids of messages and events; never a token, an address or a name. */
export type Log = {
  info(facts: Record<string, unknown>): void
  warn(facts: Record<string, unknown>): void
  error(facts: Record<string, unknown>): void
}

export function openLog(level: Config['logLevel']): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}

/** What may be logged of an error: its class and code, and where it was thrown; its message may quote data. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error }
  const place = error.stack?.split('\n').find((line) => line.includes(' at '))
  return { error: error.name, code: (error as { code?: unknown }).code, at: place?.trim().replace(/\(.*[/\\]/, '(') }
}
