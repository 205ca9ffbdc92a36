import { expect, test } from 'vitest'
import { makeWorld } from '#tests/support/access/actors.ts'
import { testDb } from '#tests/support/db.ts'
import { serveRoutes } from '#tests/support/served.ts'

test.each(['viewer', 'secretary', 'organiser', 'coordinator'] as const)(
  'every place in the menu of a %s has something for them',
  async (name) => {
    const db = await testDb()
    const { actors } = await makeWorld(db)
    const { send } = await serveRoutes({ db })
    const open = (path: string) => send({ path, headers: { cookie: `kutsu_session=${actors[name].session}` } })
    const { text } = await open('/manage')
    const menu = /<nav class="staff-nav"[^>]*>(.*?)<\/nav>/s.exec(text)?.[1] ?? ''
    const places = [...menu.matchAll(/href="([^"]+)"/g)].map(([, path]) => path ?? '')
    expect(places).toContain('/manage/events')
    for (const path of places) expect([path, (await open(path)).status]).toEqual([path, 200])
  },
)
