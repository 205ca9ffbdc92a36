import { expect, test, vi } from 'vitest'
import { errorFacts } from '#app/server/log.ts'
import { makeWorld } from '#tests/support/access/actors.ts'
import { testDb } from '#tests/support/db.ts'
import { form, serveRoutes } from '#tests/support/served.ts'

/** Many requests to a whole door; a busy machine takes its time. Milliseconds. */
vi.setConfig({ testTimeout: 120_000 })

test('no line of the log holds a token, an address, a name or what was typed, whatever is asked and however it ends', async () => {
  const db = await testDb()
  const world = await makeWorld(db)
  const { send, log } = await serveRoutes({ db })
  const { own, actors } = world
  const cookie = `kutsu_session=${actors.coordinator.session}`
  const secret = 'Salainen Nimi'
  const typed = { name: secret, email: 'salainen@example.org', mode: 'remote', phone: '0401234567', listeners: '2', names: secret }
  const paths = [
    `/r/${own.manage}`,
    `/j/${own.join}`,
    `/u/${own.stop}`,
    `/i/${own.invite}`,
    `/d/${own.door}`,
    `/e/${own.slug}`,
    `/e/${own.slug}/join`,
    '/sign-in',
  ]
  for (const path of [...paths, '/manage', `/manage/events/${own.event}?q=salainen`, '/mailbox', `/nothing/${own.manage}`])
    await send({ path, headers: { cookie } })
  for (const path of paths) await send(form(path, typed))
  for (const path of paths) await send(form(path, typed, { 'sec-fetch-site': 'cross-site' }))
  await send({ path: '/api/v1/me', headers: { authorization: `Bearer ${actors.coordinator.key}` } })
  await send({ path: `/api/v1/events/${own.event}/registrations`, headers: { authorization: `Bearer ${actors.coordinator.key}` } })
  await send({ path: `/e/x%0d%0a{"what":"forged"}?email=salainen@example.org` })
  await db.destroy()
  for (const path of [...paths, `/manage/events/${own.event}`]) await send({ path, headers: { cookie } })

  expect(log.filter(({ status }) => status === 500).length).toBeGreaterThan(0)
  const said = log.map((line) => JSON.stringify(line))
  const hidden = [
    own.manage,
    own.join,
    own.stop,
    own.invite,
    own.door,
    actors.coordinator.session,
    actors.coordinator.key,
    secret,
    'salainen',
    '0401234567',
    '127.0.0.1',
    '@',
    'forged',
    'salaisuus',
  ]
  for (const word of hidden) expect(said.filter((line) => line.toLowerCase().includes(String(word).toLowerCase()))).toEqual([])
})

test('of an error the log keeps its kind and place, never its text', () => {
  const facts = JSON.stringify(errorFacts(Object.assign(new Error('duplicate key (email)=(aino@example.org)'), { code: '23505' })))
  expect(facts).toContain('23505')
  expect(facts).not.toContain('aino')
})
