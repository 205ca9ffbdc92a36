import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { assertIsolation, type Connection, connect } from '#db/connection.server.ts'
import { type Config, readSettings } from './config.ts'
import { type Log, openLog } from './log.ts'

/** An installation at hand: its settings, its open database, its log. */
export type Installation = { config: Config; connection: Connection; log: Log }

/** Reads settings, makes the data folder (its owner's only) and the secret on first use, opens the database. Throws a `SettingError` for a bad setting. */
export async function openInstallation(environment: Record<string, string | undefined>): Promise<Installation> {
  const settings = readSettings(environment)
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 })
  const config: Config = { ...settings, secret: settings.secret ?? keptSecret(settings.dataDir) }
  const log = openLog(config.logLevel)
  const connection = connect(config.databaseUrl, () => log.warn({ what: 'database-connection-lost' }))
  await assertIsolation(connection)
  return { config, connection, log }
}

export const secretFile = (dataDir: string) => path.join(dataDir, 'secret')

/** The secret of this installation: made once, readable by its owner only. Two programs that start at once keep the first one's. */
function keptSecret(dataDir: string): string {
  const file = secretFile(dataDir)
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
    chmodSync(file, 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
