import { expect, test, vi } from 'vitest'
import { makeWorld } from '#tests/support/access/actors.ts'
import { testDb } from '#tests/support/db.ts'
import { serveRoutes } from '#tests/support/served.ts'

/** Requests to a whole door; a busy machine takes its time. Milliseconds. */
vi.setConfig({ testTimeout: 60_000 })

test('a post without a form, or with something else in its place, is an empty form and breaks nothing', async () => {
  const db = await testDb()
  const { own } = await makeWorld(db)
  const { send, log } = await serveRoutes({ db })
  const paths = [
    `/e/${own.slug}`,
    `/e/${own.slug}/join`,
    `/r/${own.manage}`,
    `/j/${own.join}`,
    `/u/${own.stop}`,
    `/i/${own.invite}`,
    '/sign-in',
  ]
  for (const path of paths) {
    for (const given of [
      {},
      { headers: { 'content-type': 'application/json' }, body: '{"a":1}' },
      { headers: { 'content-type': 'multipart/form-data' }, body: 'x' },
    ]) {
      const { status } = await send({ method: 'POST', path, ...given })
      expect([path, status, status < 500]).toEqual([path, status, true])
    }
  }
  expect(log.filter(({ what }) => what === 'page' || what === 'request-failed')).toEqual([])
})
