import type { Config } from '#app/server/config.ts'

type Settings = Pick<Config, 'baseUrl' | 'secret'>
type LinkOwner = { id: string; link_generation: number }

/** The absolute addresses that stand in letters. Whoever starts the worker gives them: the worker knows no pages. */
export type Addresses = {
  registration: (settings: Settings, registration: LinkOwner) => string
  join: (settings: Settings, registration: LinkOwner) => string
  stopReminders: (settings: Settings, registration: LinkOwner) => string
  invitation: (settings: Settings, invitation: LinkOwner) => string
  event: (settings: Settings, slug: string) => string
  attendance: (settings: Settings, eventId: string) => string
  /** `next` is a path to go on to. */
  signIn: (settings: Settings, token: string, next?: string) => string
  privacy: (settings: Settings) => string
}
