import type { ActionFunctionArgs } from '@remix-run/node'
import { startSession } from '#app/domain/accounts/start-session.ts'
import { readSettings } from '#app/server/config.ts'
import type { AppContext } from '#app/web/context.ts'
import type { Db } from '#db/tables/index.ts'
import { BASE_URL, NOW, SECRET } from './world.ts'

type Asked = { path: string; params?: Record<string, string>; form?: Record<string, string>; as?: string; now?: Date }

/** What a loader or action is called with. `as` is the id of the account that is signed in; with `form` the request is a post. */
export async function ask(db: Db, { path, params = {}, form, as, now = NOW }: Asked): Promise<ActionFunctionArgs> {
  const session = as === undefined ? undefined : await db.transaction().execute((tx) => startSession(tx, as, now))
  const request = new Request(BASE_URL + path, {
    headers: session === undefined ? {} : { cookie: `kutsu_session=${session}` },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
  const context = {
    db,
    now: () => now,
    config: { ...readSettings({ BASE_URL }), secret: SECRET },
    client: '127.0.0.1',
    formToken: 'form-of-the-test',
  } as AppContext
  return { request, params, context }
}

/** The status of what a loader or action answers or throws: 200 for plain data. */
export async function statusOf(work: Promise<unknown>): Promise<number> {
  const answer = await work.catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
  if (answer instanceof Response) return answer.status
  const init = (answer as { init?: { status?: number } } | null)?.init
  return init?.status ?? 200
}
