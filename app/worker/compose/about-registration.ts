import { findInvitation } from '#app/domain/invitations/queries.server.ts'
import { isEverConfirmed } from '#app/domain/outbox/letter-facts/queries.server.ts'
import { opennessOf } from '#app/domain/registrations/closing.ts'
import { findActiveByEmail } from '#app/domain/registrations/queries.server.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import { countWaitingBefore } from '#app/domain/registrations/row-queries.server.ts'
import { alreadyRegistered } from '#emails/already-registered.ts'
import { confirmation } from '#emails/confirmation.ts'
import { registrationCancelled } from '#emails/registration-cancelled.ts'
import { seatFreed } from '#emails/seat-freed.ts'
import { waiting } from '#emails/waiting.ts'
import { withCalendar } from './calendar.ts'
import { type ComposeContext, type Composer, leaving, readSituation, type Situation, standingOf } from './situation.ts'

/** Why a letter about taking part is no longer true, if it is not. */
function obstacle({ now }: ComposeContext, { event }: Situation): { drop: string } | undefined {
  if (event.status === 'cancelled') return { drop: 'event-cancelled' }
  return event.ends_at_utc <= now.toISOString() ? { drop: 'event-over' } : undefined
}

/** Confirmed still: the letter goes out with the calendar entry. */
export const composeConfirmation: Composer = (context, row) => composeSeated(context, row, confirmation)

/** A seat became free and is still held. */
export const composeSeatFreed: Composer = (context, row) => composeSeated(context, row, seatFreed)

async function composeSeated(context: ComposeContext, row: Parameters<Composer>[1], template: typeof confirmation) {
  const now = await readSituation(context, row)
  if ('drop' in now) return now
  const blocked = obstacle(context, now)
  if (blocked) return blocked
  if (standingOf(now) !== 'registered') return { drop: 'not-confirmed' }
  return leaving(now, template(await withCalendar(context, now), now.t))
}

/** Waiting still, with the place in line as it is now. Nothing enters a calendar. */
export const composeWaiting: Composer = async (context, row) => {
  const now = await readSituation(context, row)
  if ('drop' in now) return now
  const blocked = obstacle(context, now)
  if (blocked) return blocked
  const { registration } = now.recipient
  if (registration?.status !== 'waitlisted') return { drop: 'not-waiting' }
  const place = (await countWaitingBefore(context.db, registration)) + 1
  return leaving(now, waiting({ ...now.props, place }, now.t))
}

/** The form came again with this address: the owner gets their own link, as long as the registration is in force. */
export const composeAlreadyRegistered: Composer = async (context, row) => {
  const now = await readSituation(context, row)
  if ('drop' in now) return now
  const blocked = obstacle(context, now)
  if (blocked) return blocked
  if (standingOf(now) === 'out') return { drop: 'registration-cancelled' }
  return leaving(now, alreadyRegistered(now.props, now.t))
}

/** Cancelled still. The entry leaves the calendar of somebody who had one. */
export const composeRegistrationCancelled: Composer = async (context, row) => {
  const now = await readSituation(context, row)
  if ('drop' in now) return now
  const { registration } = now.recipient
  if (registration?.status !== 'cancelled' || (await hasComeBack(context, registration))) return { drop: 'registration-in-force' }
  if (now.event.status === 'cancelled' && registration.cancelled_by === 'organiser') return { drop: 'event-cancelled' }
  const had = await isEverConfirmed(context.db, registration.id)
  const props = had ? await withCalendar(context, now) : now.props
  const by = registration.cancelled_by ?? 'participant'
  const again = by === 'participant' ? await wayBack(context, now) : null
  return leaving(now, registrationCancelled({ ...props, by, again }, now.t))
}

/** Whether an invited member has answered anew and comes: the invitation is one entry in the calendar, which must not be taken out then. */
async function hasComeBack({ db }: ComposeContext, { event_id, email, invitation_id }: RegistrationRecord): Promise<boolean> {
  if (invitation_id === null || email === null) return false
  return (await findActiveByEmail(db, event_id, email))?.invitation_id === invitation_id
}

/** Where somebody who changes their mind goes, while they can: an invited member answers anew, others register on the event's page. */
async function wayBack({ db, config, addresses, now }: ComposeContext, { event, recipient, props }: Situation): Promise<string | null> {
  const { invitation_id, email } = recipient.registration ?? {}
  const invitation = invitation_id ? await findInvitation(db, invitation_id) : undefined
  const isComing = event.status === 'published' && event.ends_at_utc > now.toISOString()
  if (invitation && invitation.email === email) return isComing ? addresses.invitation(config, invitation) : null
  return opennessOf(event, now) === 'open' ? props.links.event : null
}
