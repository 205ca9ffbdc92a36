import type { MessageKind } from '#app/domain/outbox/message.ts'
import type { Compose } from '../composed.ts'
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
    return composer ? composer({ ...context, addresses }, row) : { drop: 'kind-unknown' }
  }
}
