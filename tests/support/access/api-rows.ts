import { teamsReport } from '#db/seed/teams-report.ts'
import { NOW } from '../world.ts'
import { type Body, call, id, PUBLIC, post, type Row } from './rows.ts'
import type { Things } from './things.ts'

const { organisers } = call
const EVENT = { kind: 'webinar', title: 'Uusi', startsAt: '2027-05-04T09:00', endsAt: '2027-05-04T10:00', format: 'remote' }
const MEETING = { startsAt: '2027-04-15T13:00', endsAt: '2027-04-15T15:00', format: 'remote' }
const REPORT = teamsReport('Toinen', NOW, NOW, [{ name: 'Mäkelä Aino', email: 'aino@example.org' }])
const on = (name: keyof Things, method: string, send: Body = {}): Row => ({ path: id(name), posts: [post(organisers, () => send, method)] })
const anotherHouse = (foreign: Things) => [
  '',
  `?organisation=${foreign.organisation}`,
  `?group=${foreign.group}`,
  `?organisationId=${foreign.organisation}`,
]

/** The API. Its posts are every method but GET. */
export const API_ROWS: Record<string, Row> = {
  'api.$.ts': { read: undefined, hidden: () => [{}], guard: 'nothing is there' },
  'api.v1.openapi[.]json.ts': { read: PUBLIC, guard: 'anybody may' },
  'api.v1.me.ts': { read: call.staff, guard: 'the own account' },
  'api.v1.audit.ts': { read: call.coordinator },
  'api.v1.statistics.ts': { read: call.anyReader, queries: () => ['?from=2027-01-01&to=2027-12-31'] },
  'api.v1.organisations._index.ts': { read: call.staff, posts: [post(call.coordinator, () => ({ id: 'kolmas', name: 'Kolmas' }))] },
  'api.v1.organisations.$id.ts': {
    path: id('organisation'),
    read: call.staff,
    posts: [post(call.coordinator, () => ({ name: 'Toinen nimi' }), 'PATCH')],
  },
  'api.v1.events._index.ts': {
    read: call.staff,
    queries: anotherHouse,
    posts: [post(organisers, ({ organisation }) => ({ ...EVENT, organisation }))],
    smuggled: ({ own, foreign }) => [
      { send: { ...EVENT, organisation: foreign.organisation } },
      { send: { ...EVENT, organisation: own.organisation, group: foreign.group } },
    ],
  },
  'api.v1.events.$id._index.ts': {
    path: id('event'),
    read: call.readers,
    posts: [post(organisers, () => ({ title: 'Toinen nimi' }), 'PATCH')],
    smuggled: ({ foreign }) => [{ send: { group: foreign.group }, method: 'PATCH' }],
  },
  'api.v1.events.$id.publish.ts': on('draft', 'POST'),
  'api.v1.events.$id.cancel.ts': on('event', 'POST', { reason: 'Sairastuminen', notify: true }),
  'api.v1.events.$id.move-to-remote.ts': on('event', 'POST', { joinUrl: 'https://meeting.example.org/x' }),
  'api.v1.events.$id.registrations.ts': { ...on('event', 'POST', { name: 'Mikko Lahti', mode: 'remote' }), read: organisers },
  'api.v1.events.$id.statistics.ts': { path: id('event'), read: call.readers },
  'api.v1.events.$id.attendance.ts': {
    ...on('event', 'POST', { name: 'Mikko Lahti', mode: 'on_site', method: 'walk_in', nonce: 'm-1' }),
    read: organisers,
    smuggled: ({ foreign }) => [{ send: { registration: foreign.registration, mode: 'on_site', method: 'tick', nonce: 'm-2' } }],
  },
  'api.v1.events.$id.attendance-reports.ts': { ...on('event', 'POST', REPORT), read: organisers },
  'api.v1.attendance-reports.$id._index.ts': { path: id('report'), read: organisers },
  'api.v1.attendance-reports.$id.apply.ts': on('report', 'POST'),
  'api.v1.attendance-reports.$id.undo.ts': on('report', 'POST'),
  'api.v1.registrations.$id.cancel.ts': on('registration', 'POST'),
  'api.v1.groups._index.ts': {
    read: call.founders,
    queries: anotherHouse,
    posts: [post({ ...organisers, secretary: 'ok' }, ({ organisation }) => ({ name: 'Uusi ryhmä', organisation }))],
    smuggled: ({ foreign }) => [{ send: { name: 'Uusi ryhmä', organisation: foreign.organisation } }],
  },
  'api.v1.groups.$id._index.ts': { ...on('group', 'PATCH', { name: 'Toinen nimi' }), read: organisers },
  'api.v1.groups.$id.meetings.ts': on('group', 'POST', MEETING),
  'api.v1.groups.$id.members._index.ts': { ...on('group', 'POST', { name: 'Mikko Lahti', email: 'mikko@example.org' }), read: organisers },
  'api.v1.groups.$id.members.$member.ts': {
    path: ({ group, member }) => ({ id: group, member }),
    posts: [post(organisers, () => ({ name: 'Irma Uusi' }), 'PATCH'), post(organisers, () => ({}), 'DELETE')],
  },
}
