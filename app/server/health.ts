import { outboxHealth } from '#app/domain/outbox/outbox-health.ts'
import type { Db } from '#db/tables/index.ts'
import { canWrite } from '#db/write-probe.ts'
import { upkeepFacts, upkeepWarnings } from './upkeep-facts.ts'

const OLD_OUTBOX_SECONDS = 600

type Watched = { db: Db; dataDir: string }

/** The answer of /readyz: `503` only when the database cannot be written or the program is stopping; the rest are warnings. */
export async function readiness({ db, dataDir }: Watched, stopping: boolean, now: Date): Promise<{ status: number; body: object }> {
  if (stopping) return { status: 503, body: { ready: false, reason: 'stopping' } }
  if (!(await canWrite(db))) return { status: 503, body: { ready: false, reason: 'database-not-writable' } }
  const outbox = await outboxHealth(db, now)
  const upkeep = await upkeepFacts(dataDir, now)
  const old = (outbox.oldestDueSeconds ?? 0) > OLD_OUTBOX_SECONDS ? ['outbox-old'] : []
  return { status: 200, body: { ready: true, warnings: [...old, ...upkeepWarnings(upkeep)], outbox, ...upkeep } }
}

/** Prometheus text. A figure that cannot be told is left out. */
export async function metrics({ db, dataDir }: Watched, requests: ReadonlyMap<number, number>, now: Date): Promise<string> {
  const outbox = await outboxHealth(db, now)
  const { disk, backup } = await upkeepFacts(dataDir, now)
  const lines = [
    '# TYPE kutsu_outbox_queued gauge',
    `kutsu_outbox_queued ${outbox.queued}`,
    '# TYPE kutsu_outbox_failed gauge',
    `kutsu_outbox_failed ${outbox.failed}`,
    '# TYPE kutsu_outbox_oldest_due_seconds gauge',
    `kutsu_outbox_oldest_due_seconds ${outbox.oldestDueSeconds ?? 0}`,
    ...gauge('kutsu_disk_free_bytes', disk.freeBytes),
    ...gauge('kutsu_backup_age_seconds', backup.ageSeconds),
    '# TYPE kutsu_resident_bytes gauge',
    `kutsu_resident_bytes ${process.memoryUsage.rss()}`,
    '# TYPE kutsu_http_responses_total counter',
    ...[...requests].map(([status, count]) => `kutsu_http_responses_total{status="${status}"} ${count}`),
  ]
  return `${lines.join('\n')}\n`
}

const gauge = (name: string, value: number | null) => (value === null ? [] : [`# TYPE ${name} gauge`, `${name} ${value}`])
