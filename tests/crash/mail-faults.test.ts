import { expect, test } from 'vitest'
import { eventually } from '#tests/support/app.ts'
import { makeInstallation } from '#tests/support/crash/installation.ts'
import { people, post } from '#tests/support/crash/people.ts'
import { ready, startProgram } from '#tests/support/crash/program.ts'
import { countUnsent, expectLettersArrived, expectNothingLost } from '#tests/support/crash/truth.ts'
import { startMailServer } from '#tests/support/mail-server.ts'

const PEOPLE = 20

/** Registers people one after the other; answers their addresses once each was told so. */
async function registerSome(url: string, prefix: string): Promise<string[]> {
  const registered: string[] = []
  for (const person of people(prefix)) {
    expect((await post(url, person))?.status).toBe(303)
    registered.push(person.email)
    if (registered.length === PEOPLE) break
  }
  return registered
}

test('registering goes on while the mail server refuses, hangs, breaks off or is down; afterwards every letter arrives', async () => {
  const smtp = await startMailServer()
  const { url, eventUrl, environment, look } = await makeInstallation({ smtp: smtp.url })
  const program = startProgram('start', environment)
  await ready(url)
  const registered: string[] = []
  for (const fault of ['data-451', 'recipient-450', 'sender-policy-550', 'greet-421'] as const) {
    smtp.always(fault)
    registered.push(...(await registerSome(eventUrl, fault)))
  }
  smtp.always('accept')
  smtp.next('hang', 'drop-after-data', 'hang', 'drop-after-data', 'drop-after-data')
  registered.push(...(await registerSome(eventUrl, 'hanging')))
  await smtp.down()
  registered.push(...(await registerSome(eventUrl, 'down')))
  await look((db) => expectNothingLost(db, registered))
  expect(await look(countUnsent)).toBeGreaterThan(0)

  await smtp.up()
  await eventually('every letter has left', async () => (await look(countUnsent)) === 0, 1800)
  expect(await program.stop()).toBe(0)
  await look((db) => expectNothingLost(db, registered))
  await look((db) => expectLettersArrived(db, smtp, 3))
})
