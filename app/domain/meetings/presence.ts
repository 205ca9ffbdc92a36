import { type Entry, inForce } from '#app/domain/attendance/ledger.ts'
import type { Mode } from '#db/tables/events.ts'
import type { InvitationAnswer } from '#db/tables/invitations.ts'

/** What the minutes say of an invited member. `absent` is known only once the attendance is closed. */
export type PresenceState = 'present' | 'remote' | 'deputy' | 'apology' | 'absent' | 'not-recorded'

/** What a secretary may mark; absence is what remains when the attendance is closed. */
export const MARKS = ['present', 'remote', 'deputy', 'apology', 'not-recorded'] as const
export type Mark = (typeof MARKS)[number]

type LedgerRow = Pick<Entry, 'id' | 'kind' | 'undoes' | 'mode' | 'registration_id'>

/** How somebody was there, by the ledger: a mark on site, a mark or a connection remotely; null when nothing tells. */
export function modePresent(entries: readonly LedgerRow[], registrationId: string): Mode | null {
  const own = inForce(entries).filter((entry) => entry.registration_id === registrationId)
  if (own.some((entry) => entry.kind === 'presence' && entry.mode === 'on_site')) return 'on_site'
  return own.length > 0 ? 'remote' : null
}

/** The state of one invitation: who was there, by the ledger, else the answer "cannot", else absent or not recorded. */
export function presenceOf(
  invitation: { answer: InvitationAnswer | null; presentAs: Mode | null },
  attendanceClosed: boolean,
): PresenceState {
  if (invitation.presentAs !== null) {
    if (invitation.answer === 'deputy') return 'deputy'
    return invitation.presentAs === 'on_site' ? 'present' : 'remote'
  }
  if (invitation.answer === 'cannot') return 'apology'
  return attendanceClosed ? 'absent' : 'not-recorded'
}

/** How many invited members, and how many organisations, had somebody at the meeting. */
export function countPresent(rows: readonly { state: PresenceState; organisation: string | null }[]) {
  const there = rows.filter(({ state }) => state === 'present' || state === 'remote' || state === 'deputy')
  const organisations = (list: typeof rows) => new Set(list.map(({ organisation }) => organisation).filter(Boolean)).size
  return { present: there.length, invited: rows.length, organisations: organisations(there), allOrganisations: organisations(rows) }
}
