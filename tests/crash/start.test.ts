import { spawn } from 'node:child_process'
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

test('a command whose output nobody reads to its end ends without a word', async () => {
  const child = spawn(process.execPath, ['app/server/start.mjs', '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += String(chunk)
  })
  const [code] = await once(child, 'close')
  expect({ code, said }).toEqual({ code: 0, said: '' })
})
