import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { connect } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.ts'
import type { Db } from '#db/tables/index.ts'
import { freePort } from '#tests/support/app.ts'
import { makeEvent } from '#tests/support/make.ts'

const WEEK_MS = 7 * 86_400_000

export type Installation = { url: string; eventUrl: string; eventId: string; environment: Record<string, string>; look: Look }
type Look = <Result>(read: (db: Db) => Promise<Result>) => Promise<Result>

/** A data folder with one coming event, and the settings to run the program on it. `look` reads the database in between. */
export async function makeInstallation(given: { smtp: string; databaseUrl?: string; capacity?: number }): Promise<Installation> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kutsu-crash-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const databaseUrl = given.databaseUrl ?? `file:${path.join(dataDir, 'kutsu.db')}`
  const port = await freePort()
  const url = `http://localhost:${port}`
  const look: Look = async (read) => {
    const connection = connect(databaseUrl)
    try {
      return await read(connection.db)
    } finally {
      await connection.close()
    }
  }
  const event = await look(async (db) => {
    await migrateToLatest(db)
    const day = new Date(Date.now() + WEEK_MS).toISOString().slice(0, 10)
    return makeEvent(db, { starts_at: `${day}T09:00`, capacity: { remote: given.capacity ?? null } })
  })
  const environment = {
    PORT: String(port),
    BASE_URL: url,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    SMTP_URL: given.smtp,
    MAIL_FROM: 'Kutsu <kutsu@example.org>',
    MAIL_PER_SECOND: '1000',
  }
  return { url, eventUrl: `${url}/e/${event.slug}`, eventId: event.id, environment, look }
}
