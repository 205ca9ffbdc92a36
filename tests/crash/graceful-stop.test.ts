import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { expect, test } from 'vitest'
import { eventually } from '#tests/support/app.ts'
import { makeInstallation } from '#tests/support/crash/installation.ts'
import { type Person, people, post } from '#tests/support/crash/people.ts'
import { ready, startProgram } from '#tests/support/crash/program.ts'
import { expectNothingLost } from '#tests/support/crash/truth.ts'
import { startMailServer } from '#tests/support/mail-server.ts'

test('told to stop, the program answers the requests in hand, finishes the letter in hand and ends', async () => {
  const smtp = await startMailServer()
  const { url, eventUrl, environment, look } = await makeInstallation({ smtp: smtp.url })
  const program = startProgram('start', environment)
  await ready(url)
  const waiting = people()
  const everybody = Array.from({ length: 30 }, () => waiting.next().value as Person)
  const answering = Promise.all(everybody.map(async (person) => ({ person, answer: await post(eventUrl, person) })))
  await eventually('the first letter is with the mail server', async () => smtp.letters.length > 0)
  expect(await program.stop()).toBe(0)
  const answers = await answering
  const acknowledged = answers.filter(({ answer }) => answer?.status === 303).map(({ person }) => person.email)
  await look(async (db) => {
    await expectNothingLost(db, acknowledged)
    const registered = await db.selectFrom('registration').select('email').execute()
    expect(registered.map(({ email }) => email).sort(), 'whoever was registered was answered').toEqual(acknowledged.sort())
    const inHand = await db.selectFrom('outbox').select('id').where('state', '=', 'sending').execute()
    expect(inHand).toEqual([])
    const sent = await db.selectFrom('outbox').select('id').where('state', '=', 'sent').execute()
    expect(smtp.messageIds().sort()).toEqual(sent.map(({ id }) => `<${id}@example.org>`).sort())
  })
})

test('a form whose second half comes after the program was told to stop is answered, and its connection is not kept', async () => {
  const smtp = await startMailServer()
  const { url, eventUrl, environment, look } = await makeInstallation({ smtp: smtp.url })
  const program = startProgram('start', environment)
  await ready(url)
  const { email, form } = people().next().value as Person
  const body = form.toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length, expect: '100-continue' }
  const sending = request(eventUrl, { method: 'POST', headers: { ...headers, connection: 'keep-alive' } })
  const answering = once(sending, 'response') as Promise<[IncomingMessage]>
  sending.flushHeaders()
  await once(sending, 'continue')
  sending.write(body.slice(0, 10))
  const stopped = program.stop()
  await eventually('nobody new is let in', () =>
    fetch(`${url}/healthz`).then(
      () => false,
      () => true,
    ),
  )
  sending.end(body.slice(10))
  const [answer] = await answering
  answer.resume()
  expect({ status: answer.statusCode, connection: answer.headers.connection }).toEqual({ status: 303, connection: 'close' })
  expect(await stopped).toBe(0)
  await look((db) => expectNothingLost(db, [email]))
})
