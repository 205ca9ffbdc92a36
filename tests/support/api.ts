import { addUser } from '#app/domain/accounts/add-user.ts'
import { issueApiToken } from '#app/domain/accounts/issue-api-token.ts'
import { addOrganisation } from '#app/domain/organisations/add-organisation.ts'
import type { Role } from '#db/tables/accounts.ts'
import type { App } from './app.ts'

const CLI = { kind: 'cli' } as const

export type Answer<Body> = { status: number; body: Body; headers: Headers }
export type Caller = {
  accountId: string
  email: string
  call: <Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer<Body>>
}

type Called = Pick<App, 'url' | 'db' | 'clock'> & { send?: (request: Request) => Promise<Response> }

/** A staff member of an organisation, with a token of theirs to call the API with: over HTTP, or however the program under test is reached. */
export async function makeCaller(app: Called, given: { role?: Role; organisation?: string; email?: string } = {}): Promise<Caller> {
  const { db, clock } = app
  const organisation = given.organisation ?? 'lappia'
  const role = given.role ?? 'coordinator'
  const email = given.email ?? `${role}@${organisation}.example.fi`
  await addOrganisation(
    db,
    { id: organisation, name: `Ammattiopisto ${organisation}`, sector: 'vocational', municipality: '851', domains: [] },
    CLI,
    clock.now(),
  )
  const user = await addUser(db, { name: 'Sari Ylitalo', email, role, organisation, language: 'fi' }, CLI, clock.now())
  if (!user.ok) throw new Error(user.reason)
  const token = await issueApiToken(db, { accountId: user.id, name: 'test' }, 'cli', clock.now())
  const call: Caller['call'] = async (method, path, body, headers = {}) => {
    const sent = body instanceof Uint8Array ? new Uint8Array(body) : body === undefined ? null : JSON.stringify(body)
    const { send = fetch } = app
    const given = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers }
    const response = await send(new Request(`${app.url}/api/v1${path}`, { method, headers: given, body: sent }))
    const text = await response.text()
    return {
      status: response.status,
      body: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as never,
      headers: response.headers,
    }
  }
  return { accountId: user.id, email, call }
}

/** A published webinar a week ahead, by the API. */
export const webinar = (given: Record<string, unknown> = {}) => ({
  kind: 'webinar',
  title: {
    fi: 'Työttömän aikuisen motivointi',
    sv: 'Att motivera arbetslösa vuxna',
    en: 'Motivating the unemployed adult',
    selko: 'Kun työtä ei ole',
  },
  startsAt: '2027-03-18T09:00',
  endsAt: '2027-03-18T11:00',
  format: 'remote',
  joinUrl: 'https://meeting.example.org/room/1',
  organisation: 'lappia',
  publish: true,
  ...given,
})
