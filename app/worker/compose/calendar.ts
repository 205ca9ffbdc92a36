import { countWithdrawals } from '#app/domain/outbox/letter-facts/queries.server.ts'
import type { OutboxRow } from '#app/domain/outbox/message.ts'
import { calendarUid, mailSender } from '#app/domain/shared/mail-sender.ts'
import type { EventLetterProps } from '#emails/letter.ts'
import type { ComposeContext, Situation } from './situation.ts'

/**
 * The letter's props with the calendar object's fixed parts. Whoever was invited and then registered keeps one entry: its UID is the invitation's.
 * The organizer is our sender, since programs refuse a change that comes from somebody else.
 */
export async function withCalendar(context: ComposeContext, now: Situation, withdrawal?: OutboxRow): Promise<EventLetterProps> {
  const { config } = context
  const { event, recipient, props, to } = now
  const { registration, invitation } = recipient
  const sender = mailSender(config.mailFrom)
  return {
    ...props,
    calendar: {
      uid: calendarUid(registration ? (registration.invitation_id ?? registration.id) : invitation.id, config.mailFrom),
      sequence: event.sequence + (await sequenceOfAnswers(context, recipient, withdrawal)),
      organizer: { name: props.event.contact.organisation || sender.name, email: sender.address },
      attendee: { name: props.person.name, email: to },
      stamp: context.now,
      method: config.calendarMethod,
    },
  }
}

/**
 * How far an entry is ahead of its event's SEQUENCE. Taking an entry out is one step, and giving it anew another: a member may say yes, no and yes again,
 * and each letter stands above the one before.
 */
async function sequenceOfAnswers({ db }: ComposeContext, recipient: Situation['recipient'], withdrawal?: OutboxRow): Promise<number> {
  const invitationId = recipient.invitation?.id ?? recipient.registration?.invitation_id ?? null
  const earlier = invitationId === null ? 0 : await countWithdrawals(db, invitationId, withdrawal?.id)
  return 2 * earlier + (withdrawal ? 1 : 0)
}
