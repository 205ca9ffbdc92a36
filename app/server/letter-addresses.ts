import { absolute, invitationLink, joinLink, manageLink, stopLink } from '#app/web/links.ts'
import { paths } from '#app/web/paths.ts'
import type { Addresses } from '#app/worker/compose/addresses.ts'

/** The pages that letters lead to. */
export const letterAddresses: Addresses = {
  registration: manageLink,
  join: joinLink,
  stopReminders: stopLink,
  invitation: invitationLink,
  event: (settings, slug) => absolute(settings, paths.event(slug)),
  attendance: (settings, eventId) => absolute(settings, paths.manageEventPart(eventId, 'attendance')),
  signIn: (settings, token, next) => absolute(settings, `${paths.signInWith(token)}${next ? `?next=${encodeURIComponent(next)}` : ''}`),
  privacy: (settings) => absolute(settings, paths.privacy()),
}
