import type { ActorName, World } from './actors.ts'
import type { Things } from './things.ts'

/** What an actor gets: the page, "there is nothing" (404), the sign-in page (a post: what was typed and the way to it), or "a token is needed" (401). */
export type Fate = 'ok' | 'none' | 'sign-in' | 'no-token'
export type Who = Readonly<Record<ActorName, Fate>>

const fates = (without: Fate, may: readonly ActorName[]): Who => {
  const of = (name: ActorName): Fate => (may.includes(name) ? 'ok' : ['nobody', 'participant', 'host'].includes(name) ? without : 'none')
  const names = ['nobody', 'participant', 'host', 'viewer', 'secretary', 'foreigner', 'organiser', 'coordinator'] as const
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Who
}

export const STAFF = ['viewer', 'secretary', 'foreigner', 'organiser', 'coordinator'] as const
/** Everybody, signed in or not. */
export const PUBLIC = fates('ok', ['nobody', 'participant', 'host', ...STAFF])
/** Staff pages, by who may: the others of the staff get 404, the rest the sign-in page. */
export const page = {
  staff: fates('sign-in', STAFF),
  readers: fates('sign-in', ['viewer', 'organiser', 'coordinator']),
  organisers: fates('sign-in', ['organiser', 'coordinator']),
  coordinator: fates('sign-in', ['coordinator']),
  /** What somebody does for the own organisation, so that the foreigner does too, with other things. */
  anyOrganiser: fates('sign-in', ['foreigner', 'organiser', 'coordinator']),
  anyReader: fates('sign-in', ['viewer', 'foreigner', 'organiser', 'coordinator']),
  founders: fates('sign-in', ['secretary', 'foreigner', 'organiser', 'coordinator']),
}
/** The same for the API. */
export const call = {
  staff: fates('no-token', STAFF),
  readers: fates('no-token', ['viewer', 'organiser', 'coordinator']),
  organisers: fates('no-token', ['organiser', 'coordinator']),
  coordinator: fates('no-token', ['coordinator']),
  anyReader: fates('no-token', ['viewer', 'foreigner', 'organiser', 'coordinator']),
  founders: fates('no-token', ['secretary', 'foreigner', 'organiser', 'coordinator']),
}

export type Body = Record<string, unknown> | Uint8Array
export type Post = {
  who: Who
  /** A form's fields, or the JSON of an API call. */
  send: (own: Things, world: World) => Body
  /** For the API: its method; POST otherwise. */
  method?: string
  /** It changes something also where the answer is no page: signing out ends the session. */
  changes?: true
  /** It can be done once, so that of those who may only the own organiser is asked. */
  once?: true
}

/** An address's row: who gets what on the own organisation's things. */
export type Row = {
  path?: (own: Things) => Record<string, string>
  read?: Who
  /** The query of the reads; each is asked. */
  queries?: (foreign: Things) => string[]
  posts?: readonly Post[]
  /** Posts of the own organiser that name another organisation's things: whatever is answered, nothing changes. */
  smuggled?: (world: World) => { send: Body; method?: string }[]
  /** Path params with which everybody is told that there is nothing. */
  hidden?: (own: Things) => Record<string, string>[]
  /** Why its refusals do not hang on `may`; such a row is left out of the walk with the guard off. */
  guard?: string
}

export const id = (name: keyof Things) => (own: Things) => ({ id: own[name] })
export const post = (who: Who, send: Post['send'] = () => ({}), method = 'POST'): Post => ({ who, send, method })
