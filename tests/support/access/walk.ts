import { readSettings } from '#app/server/config.ts'
import type { AppContext } from '#app/web/context.ts'
import type { Db } from '#db/tables/index.ts'
import { rowsOfAllTables } from '../all-rows.ts'
import { BASE_URL, NOW, SECRET } from '../world.ts'
import { ACTORS, type ActorName, makeWorld, type World } from './actors.ts'
import type { Body, Fate, Row, Who } from './rows.ts'
import { PRIVATE } from './things.ts'

type Args = { request: Request; params: object; context: AppContext }
type Handler = (args: Args) => unknown
export type RouteModule = { loader?: Handler & { methods?: string[] }; action?: Handler }

type Asked = { file: string; actor: ActorName; params: Record<string, string>; query?: string; method?: string; send?: Body }
type Seen = { fate: Fate | 'broke' | 'method'; said: string }

/**
 * Walks one address with everybody: reads first, then posts of those who may not, then of those who may. Answers what is wrong, one line
 * each: a wrong answer, a change where none may be, a private word told to somebody it is not for.
 */
export async function walk(db: Db, file: string, module: RouteModule, row: Row): Promise<string[]> {
  const world = await makeWorld(db)
  const steps = new Steps(world, file, module)
  const params = row.path?.(world.own) ?? {}
  for (const query of row.queries?.(world.foreign) ?? ['']) if (row.read) await steps.everybody(row.read, { params, query })
  await steps.mustNotChange('reading')
  for (const hidden of row.hidden?.(world.own) ?? []) await steps.hidden(row, hidden)
  for (const { send, method } of row.smuggled?.(world) ?? []) await steps.smuggle({ params, send, method: method ?? 'POST' })
  const posts = (row.posts ?? []).map(({ who, send, method, ...how }) => ({
    who,
    ...how,
    asked: { params, send: send(world.own, world), method },
  }))
  for (const { who, asked, changes } of posts) {
    await steps.everybody(who, asked, (fate) => fate !== 'ok' && !changes)
    await steps.mustNotChange(`refused ${label(asked)}`)
  }
  for (const { who, asked, changes, once } of posts) {
    const asks: readonly ActorName[] = once ? ['organiser'] : ACTORS
    await steps.everybody(who, asked, (fate, actor) => (fate === 'ok' || changes === true) && asks.includes(actor))
  }
  return steps.wrong
}

class Steps {
  wrong: string[] = []
  private before: Promise<Record<string, string>>
  constructor(
    private world: World,
    private file: string,
    private module: RouteModule,
  ) {
    this.before = rowsOfAllTables(world.db)
  }

  async everybody(who: Who, asked: Omit<Asked, 'file' | 'actor'>, only: (fate: Fate, actor: ActorName) => boolean = () => true) {
    for (const actor of ACTORS) if (only(who[actor], actor)) await this.expect(who[actor], { ...asked, actor })
  }

  private async expect(fate: Fate, asked: Omit<Asked, 'file'>) {
    const seen = await this.ask(asked)
    if (seen.fate !== fate) this.wrong.push(`${this.file}: ${asked.actor} ${label(asked)}: expected ${fate}, got ${seen.fate}`)
    if (fate === 'none' && seen.fate === 'none' && !isNothing(seen.said))
      this.wrong.push(`${this.file}: ${asked.actor}: the 404 tells more`)
    for (const word of wordsHiddenFrom(asked.actor, fate, this.file))
      if (new RegExp(word, 'i').test(seen.said)) this.wrong.push(`${this.file}: ${asked.actor} ${label(asked)} reads ${word}`)
  }

  /** Nobody gets anything there, and nothing changes. */
  async hidden(row: Row, params: Record<string, string>) {
    const nothing = Object.fromEntries(ACTORS.map((name) => [name, 'none'])) as Who
    if (this.module.loader) await this.everybody(nothing, { params })
    for (const { send, method } of row.posts ?? [])
      await this.everybody(nothing, { params, send: send(this.world.own, this.world), method })
    await this.mustNotChange('what is hidden')
  }

  /** The own organiser names another organisation's things. */
  async smuggle(asked: Omit<Asked, 'file' | 'actor'>) {
    const seen = await this.ask({ ...asked, actor: 'organiser' })
    if (seen.fate === 'broke') this.wrong.push(`${this.file}: breaks on ${label(asked)}`)
    await this.mustNotChange(`smuggling ${label(asked)}`)
  }

  async mustNotChange(what: string) {
    const [before, after] = [await this.before, await rowsOfAllTables(this.world.db)]
    const changed = Object.keys(after).filter((table) => before[table] !== after[table])
    if (changed.length > 0) this.wrong.push(`${this.file}: ${what} changes ${changed.join(', ')}`)
    this.before = Promise.resolve(after)
  }

  private async ask({ actor, params, query = '', method = 'GET', send }: Omit<Asked, 'file'>): Promise<Seen> {
    const handler = send === undefined ? this.module.loader : this.module.action
    if (!handler) return { fate: 'broke', said: '' }
    const headers = headersOf(this.world, actor, this.file)
    const body = send === undefined ? {} : { method, body: bodyOf(send, this.file) }
    const request = new Request(`${BASE_URL}/walk${query}`, { headers, ...body })
    const context = {
      db: this.world.db,
      now: () => NOW,
      config: { ...readSettings({ BASE_URL }), secret: SECRET },
      client: '127.0.0.1',
      formToken: 'form-of-the-test',
    }
    try {
      return await seenOf(await handler({ request, params, context }))
    } catch (thrown) {
      return thrown instanceof Response ? seenOf(thrown) : { fate: 'broke', said: String(thrown) }
    }
  }
}

const label = ({ send, method = 'GET', query = '' }: Partial<Asked>) =>
  `${method}${query}${send && !(send instanceof Uint8Array) ? ` ${JSON.stringify(send)}` : ''}`

function headersOf({ actors }: World, actor: ActorName, file: string): Record<string, string> {
  const { session, key } = actors[actor]
  if (!file.startsWith('api.')) return session === null ? {} : { cookie: `kutsu_session=${session}` }
  return { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) }
}

function bodyOf(send: Body, file: string): BodyInit {
  if (send instanceof Uint8Array) return new Uint8Array(send)
  return file.startsWith('api.') ? JSON.stringify(send) : new URLSearchParams(send as Record<string, string>)
}

async function seenOf(answer: unknown): Promise<Seen> {
  if (!(answer instanceof Response)) {
    const { data, init } = (answer ?? {}) as { data?: unknown; init?: { status?: number } }
    return { fate: (init?.status ?? 200) < 500 ? 'ok' : 'broke', said: JSON.stringify(init === undefined ? answer : data) ?? '' }
  }
  const location = answer.headers.get('location') ?? ''
  const said = answer.status === 303 ? '' : await answer.text()
  if (answer.status >= 500) return { fate: 'broke', said }
  if (answer.status === 405) return { fate: 'method', said }
  if (answer.status === 401) return { fate: said === 'signed-out' ? 'sign-in' : 'no-token', said }
  if (answer.status === 404) return { fate: 'none', said }
  return { fate: /^\/sign-in(\?|$)/.test(location) ? 'sign-in' : 'ok', said }
}

/** The one answer for what does not exist and what is somebody else's. */
const isNothing = (said: string) => said === 'not-found' || /"code":"not_found"/.test(said)

/** Words that an actor must not read: those of a house whose staff they are not. A viewer sees titles and links of the own house, so only names count there. */
function wordsHiddenFrom(actor: ActorName, fate: Fate, file: string): string[] {
  if (actor === 'coordinator') return []
  const seesOwn = actor === 'organiser' || (fate === 'ok' && /^[rjdiug]\./.test(file))
  const own = seesOwn ? [] : actor === 'viewer' ? [`(Aino|Eero|Irma|Outi) ${PRIVATE.lappia}`] : [PRIVATE.lappia]
  return [...own, ...(actor === 'foreigner' ? [] : [PRIVATE.savo])]
}
