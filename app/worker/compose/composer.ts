import { findFirstLetter } from '#app/domain/outbox/letter-facts/queries.server.ts'
import type { MessageKind, OutboxRow } from '#app/domain/outbox/message.ts'
import type { Compose, ComposeContext } from '../composed.ts'
import { messageIdOf } from '../outgoing-mail.ts'
import { composeEventCancelled, composeEventChanged, composeInvitation, composeNote } from './about-event.ts'
import {
  composeAlreadyRegistered,
  composeConfirmation,
  composeRegistrationCancelled,
  composeSeatFreed,
  composeWaiting,
} from './about-registration.ts'
import type { Addresses } from './addresses.ts'
import { composeHowMany, composeReminder } from './around-event.ts'
import { composeAttendanceWanted, composeSignIn } from './for-staff.ts'
import type { Composer } from './situation.ts'

const COMPOSERS: Record<MessageKind, Composer> = {
  confirmation: composeConfirmation,
  waiting: composeWaiting,
  'seat-freed': composeSeatFreed,
  'already-registered': composeAlreadyRegistered,
  'registration-cancelled': composeRegistrationCancelled,
  'event-changed': composeEventChanged,
  'event-cancelled': composeEventCancelled,
  note: composeNote,
  reminder: composeReminder,
  'how-many': composeHowMany,
  invitation: composeInvitation,
  'attendance-wanted': composeAttendanceWanted,
  'sign-in': composeSignIn,
}

/** Turns rows of the outbox into their letters by what is true at that moment, or says why one must not leave. */
export function composerWith(addresses: Addresses): Compose {
  return async (context, row) => {
    const composer = COMPOSERS[row.kind as MessageKind]
    if (!composer) return { drop: 'kind-unknown' }
    const composed = await composer({ ...context, addresses }, row)
    return 'drop' in composed ? composed : { ...composed, headers: await threadOf(context, row) }
  }
}

/** Letters about one registration, or one call to a meeting, stand in mail programs as one conversation: each later one answers the first. */
async function threadOf({ db, config }: ComposeContext, row: OutboxRow): Promise<Record<string, string> | undefined> {
  const first = await findFirstLetter(db, row)
  if (first === undefined) return undefined
  const id = messageIdOf(first, config.mailFrom)
  return { 'In-Reply-To': id, References: id }
}
