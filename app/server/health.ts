import { outboxHealth } from '#app/domain/outbox/outbox-health.ts'
import type { Db } from '#db/tables/index.ts'
import { canWrite } from '#db/write-probe.ts'

const OLD_OUTBOX_SECONDS = 600

/** The answer of /readyz: `503` only when the database cannot be written or the program is stopping; the rest are warnings. */
export async function readiness(db: Db, stopping: boolean, now: Date): Promise<{ status: number; body: object }> {
  if (stopping) return { status: 503, body: { ready: false, reason: 'stopping' } }
  if (!(await canWrite(db))) return { status: 503, body: { ready: false, reason: 'database-not-writable' } }
  const outbox = await outboxHealth(db, now)
  const warnings = (outbox.oldestDueSeconds ?? 0) > OLD_OUTBOX_SECONDS ? ['outbox-old'] : []
  return { status: 200, body: { ready: true, warnings, outbox } }
}

/** Prometheus text. */
export async function metrics(db: Db, requests: ReadonlyMap<number, number>, now: Date): Promise<string> {
  const outbox = await outboxHealth(db, now)
  const lines = [
    '# TYPE kutsu_outbox_queued gauge',
    `kutsu_outbox_queued ${outbox.queued}`,
    '# TYPE kutsu_outbox_failed gauge',
    `kutsu_outbox_failed ${outbox.failed}`,
    '# TYPE kutsu_outbox_oldest_due_seconds gauge',
    `kutsu_outbox_oldest_due_seconds ${outbox.oldestDueSeconds ?? 0}`,
    '# TYPE kutsu_resident_bytes gauge',
    `kutsu_resident_bytes ${process.memoryUsage.rss()}`,
    '# TYPE kutsu_http_responses_total counter',
    ...[...requests].map(([status, count]) => `kutsu_http_responses_total{status="${status}"} ${count}`),
  ]
  return `${lines.join('\n')}\n`
}
