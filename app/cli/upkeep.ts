import { existsSync } from 'node:fs'
import type { HeldBack } from '#app/domain/outbox/hold-what-may-have-left.ts'
import type { Config } from '#app/server/config.ts'
import { openInstallation, secretFile } from '#app/server/installation.ts'
import { prepareDatabase } from '#app/server/serve.ts'
import { absolute } from '#app/web/links.ts'
import { paths } from '#app/web/paths.ts'
import { holdRestored } from '#app/worker/hold-restored.ts'
import { backup } from '#db/backup.ts'
import { checkDatabase } from '#db/check.ts'
import { noteBackup } from '#db/last-backup.ts'
import { restore } from '#db/restore.ts'
import { type Command, say } from './command.ts'
import { withInstallation } from './opened.ts'

export const migrateCommand: Command = {
  usage: 'migrate',
  does: 'Brings the database to the newest schema; what was there is backed up first.',
  run: async ({ environment }) => {
    const installation = await openInstallation({ ...environment, LOG_LEVEL: 'silent' })
    try {
      const done = await prepareDatabase(installation, new Date())
      say(done.length === 0 ? 'Nothing to do.' : `Migrated: ${done.join(', ')}`)
      return 0
    } finally {
      await installation.connection.close()
    }
  },
}

export const checkCommand: Command = {
  usage: 'check',
  does: 'Compares counters with a recount and looks for what cannot be true. Ends with 1 when something is wrong.',
  run: ({ environment }) =>
    withInstallation(environment, async ({ connection }) => {
      const findings = await checkDatabase(connection.db)
      for (const { what, found } of findings) say(`${found} ${what}`)
      if (findings.length === 0) say('Everything agrees.')
      return findings.length === 0 ? 0 : 1
    }),
}

export const backupCommand: Command = {
  usage: 'backup <file>',
  does: 'Writes database, secret and uploads into one file while the program goes on working.',
  words: 1,
  run: ({ words, environment }) =>
    withInstallation(environment, async ({ connection, config }, now) => {
      const rows = await backup(connection, config, words[0] as string, now)
      noteBackup(config.dataDir, now)
      say(`Backed up ${rows} rows.`)
      return 0
    }),
}

export const restoreCommand: Command = {
  usage: 'restore <file> [--force]',
  does: 'Puts a backup back into an empty installation; --force replaces what is there. Stop the program first. Letters that may have left already are held.',
  options: { force: { type: 'boolean' } },
  words: 1,
  run: async ({ words, values, environment }) => {
    const installation = await openInstallation({ ...environment, LOG_LEVEL: 'silent' })
    try {
      const { connection, config } = installation
      const options = { dataDir: config.dataDir, force: values.force === true, keepSecret: Boolean(environment.SECRET) }
      const rows = await restore(connection, words[0] as string, options)
      const held = await holdRestored(connection.db, config, { kind: 'cli' }, new Date())
      say(`Restored ${rows} rows.${existsSync(secretFile(config.dataDir)) ? '' : ' The secret comes from SECRET.'}`)
      sayHeld(config, held)
      return 0
    } finally {
      await installation.connection.close()
    }
  },
}

function sayHeld(config: Config, { letters, eventIds }: HeldBack): void {
  if (letters === 0) return
  say(`Held ${letters} letters that may have left after the backup. Staff send again what is still needed:`)
  for (const id of eventIds) say(absolute(config, paths.manageEventPart(id, 'letters')))
}
