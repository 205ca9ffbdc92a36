import { linkToken, type TokenPurpose } from '#app/domain/shared/token.ts'
import type { Config } from '#app/server/config.ts'
import { paths } from './paths.ts'

type Owner = Pick<Config, 'baseUrl' | 'secret'>

/** An absolute address of ours. */
export const absolute = ({ baseUrl }: Pick<Config, 'baseUrl'>, path: string) => `${baseUrl}${path}`

const token = ({ secret }: Owner, purpose: TokenPurpose, id: string, generation: number) => linkToken(secret, purpose, id, generation)

/** The registrant's own page. */
export const manageLink = (config: Owner, { id, link_generation }: { id: string; link_generation: number }) =>
  absolute(config, paths.registration(token(config, 'manage', id, link_generation)))

/** The registrant's join page. */
export const joinLink = (config: Owner, { id, link_generation }: { id: string; link_generation: number }) =>
  absolute(config, paths.join(token(config, 'join', id, link_generation)))

/** The door list of one event, for its host. */
export const doorLink = (config: Owner, { id, host_generation }: { id: string; host_generation: number }) =>
  absolute(config, paths.door(token(config, 'door', id, host_generation)))

/** The page on which a registrant ends reminders; mail programs post to it for their one-click unsubscribing. */
export const stopLink = (config: Owner, { id, link_generation }: { id: string; link_generation: number }) =>
  absolute(config, paths.stop(token(config, 'stop', id, link_generation)))

/** The page on which a member answers an invitation. */
export const invitationLink = (config: Owner, { id, link_generation }: { id: string; link_generation: number }) =>
  absolute(config, paths.invitation(token(config, 'invitation', id, link_generation)))
