import { type Installation, openInstallation } from '#app/server/installation.ts'
import { prepareDatabase } from '#app/server/serve.ts'
import type { Environment } from './command.ts'

/** Runs something with the installation open and its schema current, then closes it. The log of a command goes to standard error's silence. */
export async function withInstallation<Result>(
  environment: Environment,
  run: (installation: Installation, now: Date) => Promise<Result>,
): Promise<Result> {
  const installation = await openInstallation({ ...environment, LOG_LEVEL: 'silent' })
  try {
    const now = new Date()
    await prepareDatabase(installation, now)
    return await run(installation, now)
  } finally {
    await installation.connection.close()
  }
}
