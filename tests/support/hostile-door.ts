import { makeWorld } from './access/actors.ts'
import { testDb } from './db.ts'
import { dangerousIn } from './hostile.ts'
import { serveRoutes } from './served.ts'

/** The door over two organisations' things, with an organiser to look at pages and what on them is more than text. */
export async function openHostileDoor() {
  const db = await testDb()
  const world = await makeWorld(db)
  const { send, log } = await serveRoutes({ db, environment: { ABUSE_LIMITS: 'off' } })
  const staff = { cookie: `kutsu_session=${world.actors.organiser.session}` }
  const api = { authorization: `Bearer ${world.actors.organiser.key}`, 'content-type': 'application/json' }
  const page = async (path: string) => {
    const { status, text } = await send({ path, headers: staff })
    return { path, status, dangerous: dangerousIn(text), text }
  }
  return { ...world, send, log, staff, api, page }
}

/** A registration in which every field holds the text, with fields that nobody may set. */
export const hostileFields = (text: string, n: number) => ({
  ...{ name: text, organisationName: text, names: text, seats: '4', mode: 'on_site' },
  ...{
    email: `p${n}@example.org`,
    phone: text.slice(0, 40),
    __proto__: text,
    'constructor.prototype.admin': text,
    status: 'waitlisted',
    id: 'x',
  },
})
