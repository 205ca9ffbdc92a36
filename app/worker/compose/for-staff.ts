import { signInToken } from '#app/domain/accounts/issue-sign-in.ts'
import { findOpenSignIn } from '#app/domain/accounts/queries.server.ts'
import { findContact, findNetworkContact } from '#app/domain/events/contact.ts'
import { findEvent } from '#app/domain/events/queries.server.ts'
import { findAccountForLetter, hasAttendance } from '#app/domain/outbox/letter-facts/queries.server.ts'
import { hashToken } from '#app/domain/shared/token.ts'
import { translator } from '#app/i18n/translator.ts'
import { attendanceWanted } from '#emails/attendance-wanted.ts'
import { signIn } from '#emails/sign-in.ts'
import { type Composer, eventOf, languageOf, networkOf } from './situation.ts'

/** Asks for what is still missing; once anything was recorded or the attendance was closed there is nothing to ask. */
export const composeAttendanceWanted: Composer = async (context, row) => {
  const { db, config, addresses } = context
  const event = row.event_id === null ? undefined : await findEvent(db, row.event_id)
  const account = row.account_id === null ? undefined : await findAccountForLetter(db, row.account_id)
  if (!event) return { drop: 'event-gone' }
  if (!account?.active) return { drop: 'recipient-gone' }
  if (event.status !== 'published') return { drop: 'not-published' }
  if (event.attendance_closed_at !== null || (await hasAttendance(db, event.id))) return { drop: 'recorded' }
  const language = languageOf(account.language)
  const props = {
    event: eventOf(event, await findContact(db, event), language),
    network: await networkOf(context),
    coordinator: await findNetworkContact(db),
    attendanceUrl: addresses.attendance(config, event.id),
  }
  return { to: account.email, letter: attendanceWanted(props, translator(language)) }
}

/** The way in, while it can still be used. */
export const composeSignIn: Composer = async (context, row) => {
  const { db, config, now, addresses } = context
  const { signInId, next } = JSON.parse(row.payload) as { signInId?: string; next?: string }
  const account = row.account_id === null ? undefined : await findAccountForLetter(db, row.account_id)
  if (!account?.active || signInId === undefined) return { drop: 'recipient-gone' }
  const token = signInToken(config.secret, signInId)
  if (!(await findOpenSignIn(db, hashToken(token), now))) return { drop: 'link-expired' }
  const props = {
    signInUrl: addresses.signIn(config, token, next),
    network: await networkOf(context),
    coordinator: await findNetworkContact(db),
  }
  return { to: account.email, letter: signIn(props, translator(languageOf(account.language))) }
}
