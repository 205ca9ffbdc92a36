import type { Kysely, Transaction } from 'kysely'
import type { AccountTable, ApiTokenTable, SessionTable, SignInTokenTable } from './accounts.ts'
import type { AttendanceEntryTable, AttendanceReportTable, ListeningPointTable } from './attendance.ts'
import type { AuditTable, IdempotencyTable, LimitTable } from './audit.ts'
import type { EventCoOrganiserTable, EventTable, SeatPoolTable } from './events.ts'
import type { GroupMemberTable, GroupSecretaryTable, WorkingGroupTable } from './groups.ts'
import type { InvitationTable } from './invitations.ts'
import type { NetworkTable, OrganisationTable } from './organisations.ts'
import type { MailboxTable, NoteTable, OutboxTable, SendingPaceTable } from './outbox.ts'
import type { LinkTable, ReceiptTable, RegistrationHistoryTable, RegistrationTable } from './registrations.ts'
import type { ReminderTable } from './reminders.ts'

export type Tables = {
  network: NetworkTable
  organisation: OrganisationTable
  account: AccountTable
  session: SessionTable
  sign_in_token: SignInTokenTable
  api_token: ApiTokenTable
  working_group: WorkingGroupTable
  group_secretary: GroupSecretaryTable
  group_member: GroupMemberTable
  event: EventTable
  event_co_organiser: EventCoOrganiserTable
  seat_pool: SeatPoolTable
  registration: RegistrationTable
  registration_history: RegistrationHistoryTable
  link: LinkTable
  receipt: ReceiptTable
  invitation: InvitationTable
  reminder: ReminderTable
  outbox: OutboxTable
  mailbox: MailboxTable
  note: NoteTable
  sending_pace: SendingPaceTable
  listening_point: ListeningPointTable
  attendance_entry: AttendanceEntryTable
  attendance_report: AttendanceReportTable
  audit: AuditTable
  idempotency: IdempotencyTable
  limit_window: LimitTable
}

/** The database outside a transaction. What opens a transaction takes a `Db`. */
export type Db = Kysely<Tables>
/** The database inside a transaction. What must run in one takes a `Tx`; a read that may run in either takes a `Db` (a `Tx` is one). */
export type Tx = Transaction<Tables>
