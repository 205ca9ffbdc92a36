import { entryOwner, entrySequence } from '#app/domain/registrations/entry-sequence.ts'
import { toAsciiDomain } from '#app/domain/shared/email-address.ts'
import { calendarUid, mailSender } from '#app/domain/shared/mail-sender.ts'
import type { EventLetterProps } from '#emails/letter.ts'
import type { ComposeContext, Situation } from './situation.ts'

/**
 * The letter's props with the calendar object's fixed parts. Whoever was invited and then registered keeps one entry: its UID is the invitation's.
 * The organizer is our sender, since programs refuse a change that comes from somebody else.
 */
export async function withCalendar(
  { db, config, now }: ComposeContext,
  { event, recipient, props, to }: Situation,
): Promise<EventLetterProps> {
  const { registration, invitation } = recipient
  const owner = registration ? entryOwner(registration) : { invitationId: invitation.id }
  const sender = mailSender(config.mailFrom)
  return {
    ...props,
    calendar: {
      uid: calendarUid(registration ? (registration.invitation_id ?? registration.id) : invitation.id, config.mailFrom),
      sequence: await entrySequence(db, event, owner),
      organizer: { name: props.event.contact.organisation || sender.name, email: sender.address },
      // Calendars hold ASCII only; a domain has a form in it, what stands before the @ has none.
      attendee: { name: props.person.name, email: toAsciiDomain(to) },
      stamp: now,
      method: config.calendarMethod,
    },
  }
}
