import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { makeInstallation } from '#tests/support/crash/installation.ts'
import { startProgram } from '#tests/support/crash/program.ts'
import { startMailServer } from '#tests/support/mail-server.ts'

test('a program whose port is taken ends, and leaves no worker behind', async () => {
  const smtp = await startMailServer()
  const { environment } = await makeInstallation({ smtp: smtp.url })
  const other = createServer().listen(Number(environment.PORT), '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const program = startProgram('start', environment)
  expect(await program.ended()).toBe(1)
})
