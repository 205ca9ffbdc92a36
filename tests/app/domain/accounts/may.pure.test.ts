import { expect, test } from 'vitest'
import { ACTIONS, type Action, may, mayAtAll, type Subject, scopeOf } from '#app/domain/accounts/may.ts'
import type { Actor, OrganisationId, Staff } from '#app/domain/shared/actor.ts'
import type { Role } from '#db/tables/accounts.ts'

const staff = (role: Role, groupIds: string[] = []): Staff => ({
  kind: 'staff',
  accountId: role,
  name: role,
  email: `${role}@example.org`,
  language: 'fi',
  role,
  organisationId: 'own' as OrganisationId,
  groupIds,
})
const ACTORS = {
  coordinator: staff('coordinator'),
  organiser: staff('organiser'),
  secretary: staff('secretary', ['group']),
  viewer: staff('viewer', ['group']),
  host: { kind: 'host', eventId: 'ours' },
  participant: { kind: 'participant', registrationId: 'r' },
} as const satisfies Record<string, Actor>

const event = (id: string, organisationIds: string[], groupId: string | null = null): Subject => ({
  type: 'event',
  id,
  organisationIds,
  groupId,
})
const SUBJECTS = {
  ours: event('ours', ['own']),
  together: event('together', ['other', 'own']),
  meeting: event('meeting', ['other'], 'group'),
  foreign: event('foreign', ['other'], 'another-group'),
  group: { type: 'group', id: 'group', organisationId: 'other' },
  foreignGroup: { type: 'group', id: 'another-group', organisationId: 'other' },
  organisation: { type: 'organisation', id: 'own' },
  foreignOrganisation: { type: 'organisation', id: 'other' },
  network: { type: 'network' },
} as const satisfies Record<string, Subject>
type SubjectName = keyof typeof SUBJECTS

const EVERYTHING = Object.keys(SUBJECTS) as SubjectName[]
const OWN: SubjectName[] = ['ours', 'together', 'organisation']
const GROUPS: SubjectName[] = ['meeting', 'group']
const ORGANISERS = { coordinator: EVERYTHING, organiser: OWN, secretary: GROUPS }
const READERS = { ...ORGANISERS, viewer: OWN }
const DOOR = { ...ORGANISERS, host: ['ours'] as SubjectName[] }
const COORDINATOR = { coordinator: EVERYTHING }

/** Written out a second time: who may do what to which of the subjects above. */
const EXPECTED: Record<Action, Partial<Record<keyof typeof ACTORS, readonly SubjectName[]>>> = {
  'event.create': ORGANISERS,
  'event.read': { ...READERS, host: ['ours'] },
  'event.change': ORGANISERS,
  'event.publish': ORGANISERS,
  'event.cancel': ORGANISERS,
  'event.read-participants': ORGANISERS,
  'event.register-for-others': ORGANISERS,
  'event.write-to-all': ORGANISERS,
  'event.letters': ORGANISERS,
  'event.read-names': DOOR,
  'event.attendance.read': DOOR,
  'event.attendance.write': DOOR,
  'event.attendance.close': ORGANISERS,
  'event.attendance.import': ORGANISERS,
  'event.door-link': ORGANISERS,
  'group.create': { coordinator: EVERYTHING, organiser: OWN, secretary: OWN },
  'group.read': ORGANISERS,
  'group.change': ORGANISERS,
  'group.call-meeting': ORGANISERS,
  'statistics.read': READERS,
  'report.read-all': COORDINATOR,
  'people.change': COORDINATOR,
  'person.erase': COORDINATOR,
  'organisation.change': COORDINATOR,
  'network.change': COORDINATOR,
  'mailbox.read': COORDINATOR,
  'audit.read': COORDINATOR,
  'token.create': {},
}

test.each(ACTIONS)('who may %s: everybody else may not', (action) => {
  for (const [name, actor] of Object.entries(ACTORS)) {
    const allowed = EVERYTHING.filter((subject) => may(actor, action, SUBJECTS[subject]))
    expect(allowed, name).toEqual(EVERYTHING.filter((subject) => EXPECTED[action][name as keyof typeof ACTORS]?.includes(subject)))
  }
})

test('everybody with an account makes tokens for themselves and nobody else', () => {
  for (const role of ['coordinator', 'organiser', 'secretary', 'viewer'] as const) {
    expect(may(staff(role), 'token.create', { type: 'account', id: role })).toBe(true)
    expect(may(staff(role), 'token.create', { type: 'account', id: 'somebody else' })).toBe(false)
  }
})

test('an organiser who is a secretary too reaches the group besides the organisation', () => {
  expect(may(staff('organiser', ['group']), 'group.change', SUBJECTS.group)).toBe(true)
  expect(may(staff('organiser', ['group']), 'event.change', SUBJECTS.meeting)).toBe(true)
})

test('the system and the command line may everything', () => {
  for (const action of ACTIONS) {
    expect(may({ kind: 'system' }, action, SUBJECTS.foreign)).toBe(true)
    expect(may({ kind: 'cli' }, action, SUBJECTS.foreign)).toBe(true)
  }
})

test('lists are cut to what a role reaches', () => {
  expect(scopeOf(staff('coordinator'))).toEqual({ all: true })
  expect(scopeOf(staff('organiser', ['group']))).toEqual({ all: false, organisationId: 'own', groupIds: ['group'] })
  expect(scopeOf(staff('secretary', ['group']))).toEqual({ all: false, organisationId: null, groupIds: ['group'] })
  expect(scopeOf(staff('viewer', ['group']))).toEqual({ all: false, organisationId: 'own', groupIds: [] })
})

test('a role may do at all what it may do to something of its own', () => {
  const groups = (action: 'group.read' | 'group.create') =>
    (['coordinator', 'organiser', 'secretary', 'viewer'] as const).map((role) => mayAtAll(role, action))
  expect(groups('group.read')).toEqual([true, true, true, false])
  expect(groups('group.create')).toEqual([true, true, true, false])
  expect(mayAtAll('secretary', 'audit.read')).toBe(false)
})
