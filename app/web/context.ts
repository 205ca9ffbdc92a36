import type { Config } from '#app/server/config.ts'
import type { Db } from '#db/tables/index.ts'

/** A post that was not taken, since too many had come or nobody is signed in any more: where it was meant for and what it said. */
export type TurnedAway = { pathname: string; search: string; said: { name: string; value: string }[] } & (
  | { why: 'too-many'; minutes: number }
  | { why: 'signed-out' }
)

/** What the door hands to every route: the database, the clock, the settings, and where the request came from. */
export type AppContext = {
  db: Db
  now: () => Date
  config: Config
  /** Network address of the client, seen through the configured proxies. Used for ceilings only, never stored. */
  client: string
  /** A fresh token for the page's form: nobody else gets the same, even where the page itself is kept. */
  formToken: string
  /** Only where the door itself asks for the page that keeps what a post said. */
  turnedAway?: TurnedAway
  /** Told of an error that a page answered with 500; logs it without its text. */
  onError?: (error: unknown) => void
}

declare module '@remix-run/node' {
  interface AppLoadContext extends AppContext {}
}
