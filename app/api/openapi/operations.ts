import { z } from 'zod'
import { MemberBody, MemberChange, MemberList, NewGroup } from '#app/api/groups.ts'
import type { ApiMethod } from '#app/api/route.ts'
import { CancelEventInput, MoveToRemoteInput } from '#app/domain/announcements/input.ts'
import { ReportDecisions } from '#app/domain/attendance/apply-report.ts'
import { AttendanceItem, AttendanceList } from '#app/domain/attendance/input.ts'
import { ChangeEventInput, CreateEventInput } from '#app/domain/events/input.ts'
import { GroupInput } from '#app/domain/groups/input.ts'
import { MeetingInput } from '#app/domain/invitations/input.ts'
import { NewOrganisation, OrganisationInput } from '#app/domain/organisations/input.ts'
import { RegistrationByStaff } from '#app/domain/registrations/input.ts'
import { EventQuery } from '../event-filter.ts'
import { RegistrationQuery } from '../registrations.ts'
import { StatisticsQuery } from '../statistics.ts'
import type { AnswerName } from './answers.ts'

/** One call of the API: what it takes (a schema, or the file itself) and what it answers. `list` is a page of the answer. */
export type Operation = {
  method: ApiMethod
  path: string
  summary: string
  query?: z.ZodObject
  body?: z.ZodType | 'file'
  status?: 201 | 204
  answer?: AnswerName
  list?: boolean
  /** Other types that the same table is given in. */
  also?: readonly string[]
  /** Needs no token. */
  open?: boolean
}

const OneOrMore = (one: z.ZodType, more: z.ZodType) => z.union([one, more])

const EVENTS: Operation[] = [
  { method: 'GET', path: '/events', summary: 'Events by start time', query: EventQuery, answer: 'Event', list: true },
  { method: 'POST', path: '/events', summary: 'Make an event', body: CreateEventInput, status: 201, answer: 'Event' },
  { method: 'GET', path: '/events/{id}', summary: 'Read an event', answer: 'Event' },
  { method: 'PATCH', path: '/events/{id}', summary: 'Change an event', body: ChangeEventInput, answer: 'ChangedEvent' },
  { method: 'POST', path: '/events/{id}/publish', summary: 'Publish a draft', answer: 'ChangedEvent' },
  { method: 'POST', path: '/events/{id}/cancel', summary: 'Cancel an event', body: CancelEventInput, answer: 'ChangedEvent' },
  { method: 'POST', path: '/events/{id}/move-to-remote', summary: 'Hold it online', body: MoveToRemoteInput, answer: 'ChangedEvent' },
]

const REGISTRATIONS: Operation[] = [
  {
    method: 'GET',
    path: '/events/{id}/registrations',
    summary: 'Who has registered',
    query: RegistrationQuery,
    answer: 'Registration',
    list: true,
  },
  {
    method: 'POST',
    path: '/events/{id}/registrations',
    summary: 'Register somebody',
    body: RegistrationByStaff,
    status: 201,
    answer: 'Registration',
  },
  { method: 'POST', path: '/registrations/{id}/cancel', summary: 'Cancel a registration', answer: 'Registration' },
]

const ATTENDANCE: Operation[] = [
  { method: 'GET', path: '/events/{id}/attendance', summary: 'The ledger, oldest row first', answer: 'AttendanceRow', list: true },
  {
    method: 'POST',
    path: '/events/{id}/attendance',
    summary: 'Record who was there; all of a list or nothing',
    body: OneOrMore(AttendanceItem, AttendanceList),
    status: 201,
    answer: 'AttendanceRow',
    list: true,
  },
  { method: 'GET', path: '/events/{id}/attendance-reports', summary: 'Reports that were sent', answer: 'AttendanceReport', list: true },
  {
    method: 'POST',
    path: '/events/{id}/attendance-reports',
    summary: "Send a meeting's own attendance report; nothing is counted yet",
    body: 'file',
    status: 201,
    answer: 'AttendanceReport',
  },
  { method: 'GET', path: '/attendance-reports/{id}', summary: 'Read a report', answer: 'AttendanceReport' },
  {
    method: 'POST',
    path: '/attendance-reports/{id}/apply',
    summary: 'Count a report in',
    body: ReportDecisions,
    answer: 'AppliedReport',
  },
  { method: 'POST', path: '/attendance-reports/{id}/undo', summary: 'Take a report out again', answer: 'UndoneReport' },
  { method: 'GET', path: '/events/{id}/statistics', summary: 'The figures of an event', answer: 'EventStatistics' },
  {
    method: 'GET',
    path: '/statistics',
    summary: 'The figures of the events held in a period',
    query: StatisticsQuery,
    answer: 'PeriodStatistics',
    also: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  },
]

const NETWORK: Operation[] = [
  { method: 'GET', path: '/organisations', summary: 'Organisations by name', answer: 'Organisation', list: true },
  { method: 'POST', path: '/organisations', summary: 'Add an organisation', body: NewOrganisation, status: 201, answer: 'Organisation' },
  { method: 'GET', path: '/organisations/{id}', summary: 'Read an organisation', answer: 'Organisation' },
  {
    method: 'PATCH',
    path: '/organisations/{id}',
    summary: 'Change an organisation',
    body: OrganisationInput.partial(),
    answer: 'Organisation',
  },
  { method: 'GET', path: '/groups', summary: 'Groups by name', answer: 'Group', list: true },
  { method: 'POST', path: '/groups', summary: 'Make a group', body: NewGroup, status: 201, answer: 'Group' },
  { method: 'GET', path: '/groups/{id}', summary: 'Read a group', answer: 'Group' },
  { method: 'PATCH', path: '/groups/{id}', summary: 'Change a group', body: GroupInput.partial(), answer: 'Group' },
  { method: 'GET', path: '/groups/{id}/members', summary: 'Members by name', answer: 'Member', list: true },
  {
    method: 'POST',
    path: '/groups/{id}/members',
    summary: 'Add members',
    body: OneOrMore(MemberBody, MemberList),
    status: 201,
    answer: 'Member',
    list: true,
  },
  { method: 'PATCH', path: '/groups/{id}/members/{member}', summary: 'Change a member', body: MemberChange, answer: 'Member' },
  { method: 'DELETE', path: '/groups/{id}/members/{member}', summary: 'End a membership', status: 204 },
  {
    method: 'POST',
    path: '/groups/{id}/meetings',
    summary: 'Call a meeting: all members are invited',
    body: MeetingInput,
    status: 201,
    answer: 'ChangedEvent',
  },
  { method: 'GET', path: '/audit', summary: 'Who did what, newest first (coordinators)', answer: 'AuditRow', list: true },
  { method: 'GET', path: '/me', summary: 'Whose token this is', answer: 'Me' },
  { method: 'GET', path: '/openapi.json', summary: 'This description', open: true },
]

export const OPERATIONS: readonly Operation[] = [...EVENTS, ...REGISTRATIONS, ...ATTENDANCE, ...NETWORK]
