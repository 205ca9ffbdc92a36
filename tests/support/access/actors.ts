import { issueApiToken } from '#app/domain/accounts/issue-api-token.ts'
import { startSession } from '#app/domain/accounts/start-session.ts'
import { newId } from '#app/domain/shared/id.ts'
import { linkToken } from '#app/domain/shared/token.ts'
import type { Role } from '#db/tables/accounts.ts'
import type { Db } from '#db/tables/index.ts'
import { makeAccount, makeEvent, makeRegistration } from '../make.ts'
import { makeGroup } from '../make-group.ts'
import { NOW, SECRET } from '../world.ts'
import { type House, makeThings, type Things } from './things.ts'

/**
 * Everybody who may come to an address. The participant and the host hold the links of another event of the same organisation and show
 * them as a session and as a key; the secretary has another group of the same organisation; the foreigner organises for another one.
 */
export const ACTORS = ['nobody', 'participant', 'host', 'viewer', 'secretary', 'foreigner', 'organiser', 'coordinator'] as const
export type ActorName = (typeof ACTORS)[number]

/** What somebody shows at the door: the value of the session cookie and the key of the API. */
export type Shown = { session: string | null; key: string | null; apiTokenId?: string }
export type World = { db: Db; own: Things; foreign: Things; actors: Record<ActorName, Shown> }

const STAFF: [ActorName, Role, House | 'verkosto'][] = [
  ['viewer', 'viewer', 'lappia'],
  ['secretary', 'secretary', 'lappia'],
  ['foreigner', 'organiser', 'savo'],
  ['organiser', 'organiser', 'lappia'],
  ['coordinator', 'coordinator', 'verkosto'],
]

/** Two organisations with one of everything, and everybody who may come. The addresses are walked against `own`, which is Lappia's. */
export async function makeWorld(db: Db): Promise<World> {
  const [own, foreign] = [await makeThings(db, 'lappia'), await makeThings(db, 'savo')]
  const other = await makeEvent(db, { format: 'on_site', title: 'Toinen tilaisuus' })
  const guest = await makeRegistration(db, { event_id: other.id, mode: 'on_site' })
  const [manage, door] = [linkToken(SECRET, 'manage', guest.id), linkToken(SECRET, 'door', other.id)]
  const actors = {
    nobody: { session: null, key: null },
    participant: { session: manage, key: `kutsu_${manage}` },
    host: { session: door, key: `kutsu_${door}` },
  } as Record<ActorName, Shown>
  for (const [name, role, organisation] of STAFF) actors[name] = await signedIn(db, role, organisation)
  return { db, own, foreign, actors }
}

async function signedIn(db: Db, role: Role, organisation: string): Promise<Shown> {
  const account = await makeAccount(db, { role, organisation_id: organisation })
  if (role === 'secretary') {
    const group = await makeGroup(db, { id: newId(NOW), organisation_id: organisation, name: 'Toinen ryhmä' })
    await db.insertInto('group_secretary').values({ group_id: group.id, account_id: account.id }).execute()
  }
  const session = await db.transaction().execute((tx) => startSession(tx, account.id, NOW))
  const key = await issueApiToken(db, { accountId: account.id, name: 'matriisi' }, account.id, NOW)
  const { id } = await db.selectFrom('api_token').select('id').where('account_id', '=', account.id).executeTakeFirstOrThrow()
  return { session, key, apiTokenId: id }
}
