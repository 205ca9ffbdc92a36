import { id, page, post, type Row } from './rows.ts'
import type { Things } from './things.ts'

const { organisers, coordinator } = page
const event = id('event')
const intent = (name: string, more: (own: Things) => Record<string, string> = () => ({})) =>
  post(organisers, (own) => ({ intent: name, ...more(own) }))
const DRAFT = { title: 'Uusi', kind: 'webinar', date: '2027-05-04', startTime: '09:00', endTime: '10:00', format: 'remote' }
const report = {
  read: page.anyReader,
  queries: ({ organisation }: Things) => ['', `?by=organisation&row=${organisation}&organisation=${organisation}`],
}

const EVENT_ROWS: Record<string, Row> = {
  'manage.events._index.tsx': {
    read: page.staff,
    queries: ({ draft }) => ['', '?q=salaisuus', `?after=2000_${draft}`],
    guard: 'the scope of the list',
  },
  'manage.events.new.tsx': {
    read: page.anyOrganiser,
    posts: [post(organisers, ({ organisation }) => ({ ...DRAFT, organisation }))],
    smuggled: ({ foreign }) => [
      { send: { ...DRAFT, organisation: foreign.organisation } },
      { send: { ...DRAFT, organisation: foreign.organisation, group: foreign.group, intent: 'publish' } },
    ],
  },
  'manage.events.$id.tsx': {
    path: event,
    read: page.readers,
    queries: ({ registration }) => ['', '?q=salaisuus', `?before=${registration}z`],
    posts: [
      intent('resend', ({ letter }) => ({ id: letter })),
      intent('undo', ({ batch }) => ({ batch })),
      intent('cancel-registration', ({ registration }) => ({ id: registration })),
      intent('door', () => ({ renew: '1' })),
      intent('publish'),
    ],
    smuggled: ({ foreign }) => [
      { send: { intent: 'resend', id: foreign.letter } },
      { send: { intent: 'undo', batch: foreign.batch } },
      { send: { intent: 'undo', batch: foreign.meetingBatch } },
      { send: { intent: 'cancel-registration', id: foreign.registration } },
      ...['constructor', '__proto__', 'toString'].map((name) => ({ send: { intent: name } })),
    ],
  },
  'manage.events.$id_.add.tsx': {
    path: event,
    read: organisers,
    posts: [post(organisers, () => ({ people: 'Mikko Lahti, mikko@example.org', mode: 'remote' }))],
  },
  'manage.events.$id_.attendance.tsx': {
    path: event,
    read: organisers,
    queries: () => ['', '?all=1'],
    posts: [
      intent('correct', ({ point }) => ({ point, listeners: '9', nonce: 'm-1' })),
      intent('room', ({ point }) => ({ point, room: '1', nonce: 'm-2' })),
      intent('counter', () => ({ count: '7', nonce: 'm-3' })),
      intent('door'),
      intent('close'),
      intent('reopen'),
    ],
    smuggled: ({ foreign: { point } }) => [
      { send: { intent: 'correct', point, listeners: '9', nonce: 'm-4' } },
      { send: { intent: 'room', point, room: '1', nonce: 'm-5' } },
    ],
  },
  'manage.events.$id_.cancel.tsx': { path: event, read: organisers, posts: [post(organisers, () => ({ reason: 'Sairastuminen' }))] },
  'manage.events.$id_.copy.tsx': {
    path: event,
    read: organisers,
    posts: [post(organisers, ({ organisation }) => ({ ...DRAFT, organisation })), intent('publish', () => DRAFT)],
    smuggled: ({ foreign }) => [{ send: { ...DRAFT, organisation: foreign.organisation } }],
  },
  'manage.events.$id_.edit.tsx': {
    path: event,
    read: organisers,
    posts: [post(organisers, ({ version }) => ({ ...DRAFT, format: 'hybrid', version, send: 'yes' }))],
  },
  'manage.events.$id_.export.ts': { path: event, read: organisers },
  'manage.events.$id_.letters.tsx': { path: event, read: organisers, queries: ({ letter }) => ['', `?before=${letter}z`] },
  'manage.events.$id_.poster.tsx': { path: event, read: page.readers },
  'manage.events.$id_.remote.tsx': {
    path: event,
    read: organisers,
    posts: [{ ...post(organisers, () => ({ joinUrl: 'https://meeting.example.org/x', send: 'yes' })), once: true }],
  },
  'manage.events.$id_.report.tsx': {
    path: event,
    read: organisers,
    posts: [intent('apply', (own) => ({ report: own.report })), intent('undo', (own) => ({ report: own.report }))],
    smuggled: ({ foreign }) => [
      { send: { intent: 'apply', report: foreign.report } },
      { send: { intent: 'undo', report: foreign.report } },
    ],
  },
  'manage.events.$id_.write.tsx': {
    path: event,
    read: organisers,
    posts: [intent('send', () => ({ subject: 'Hei', body: 'Tervetuloa' }))],
  },
}

const MEMBER = { name: 'Irma Uusi', email: 'irma@example.org', language: 'fi' }
const GROUP_ROWS: Record<string, Row> = {
  'manage.groups._index.tsx': { read: page.founders, guard: 'the role, and the scope of the list' },
  'manage.groups.new.tsx': { read: page.founders, posts: [post(page.founders, () => ({ name: 'Uusi ryhmä' }))] },
  'manage.groups.$id.tsx': {
    path: id('group'),
    read: organisers,
    posts: [
      intent('add-members', () => ({ lines: 'Mikko Lahti, mikko@example.org' })),
      intent('change-member', ({ member }) => ({ member, ...MEMBER })),
      intent('invite-member', ({ member }) => ({ member })),
      intent('remove-member', ({ member }) => ({ member })),
      intent('change-group', () => ({ name: 'Uusi nimi' })),
      intent('add-secretary', () => ({ secretary: 'nobody@example.org' })),
    ],
    smuggled: ({ foreign: { member } }) => [
      { send: { intent: 'change-member', member, ...MEMBER } },
      { send: { intent: 'remove-member', member } },
      { send: { intent: 'invite-member', member } },
      { send: { intent: 'constructor' } },
    ],
  },
  'manage.groups.$id_.meeting.tsx': {
    path: id('group'),
    read: organisers,
    posts: [intent('call', () => ({ date: '2027-05-04', startTime: '9', endTime: '10', format: 'on_site' }))],
  },
  'manage.meetings.$id.tsx': {
    path: id('meeting'),
    read: organisers,
    posts: [
      intent('mark', ({ invitation }) => ({ invitation, mark: 'present' })),
      intent('mark-rest'),
      intent('remind'),
      { ...intent('undo', ({ meetingBatch }) => ({ batch: meetingBatch })), once: true },
      intent('close'),
      intent('reopen'),
    ],
    smuggled: ({ foreign }) => [
      { send: { intent: 'mark', invitation: foreign.invitation, mark: 'present' } },
      { send: { intent: 'undo', batch: foreign.meetingBatch } },
      { send: { intent: 'toString' } },
    ],
  },
}

/** Pages of the staff. */
export const STAFF_ROWS: Record<string, Row> = {
  ...EVENT_ROWS,
  ...GROUP_ROWS,
  'manage._index.tsx': { read: page.staff, guard: 'the scope of the list' },
  'manage.profile.tsx': {
    read: page.staff,
    posts: [
      post(page.staff, () => ({ intent: 'profile', name: 'Uusi Nimi', language: 'sv' })),
      post(page.staff, () => ({ intent: 'token', name: 'a' })),
    ],
    smuggled: ({ actors }) => [{ send: { intent: 'revoke', id: actors.foreigner.apiTokenId ?? '' } }],
    guard: 'the own account',
  },
  'manage.report.tsx': { ...report, posts: [post(page.anyOrganiser)] },
  'manage.report[.]csv.ts': report,
  'manage.report[.]xlsx.ts': report,
  'manage.report_.events.tsx': report,
  'statistics.ts': report,
  'manage.audit.tsx': { read: coordinator },
  'manage.network.tsx': { read: coordinator, posts: [post(coordinator, () => ({ name: 'Verkosto' }))] },
  'manage.people.tsx': {
    read: coordinator,
    posts: [
      post(coordinator, () => ({
        intent: 'add-user',
        name: 'X',
        email: 'x@example.org',
        role: 'coordinator',
        organisation: 'lappia',
        language: 'fi',
      })),
      post(coordinator, () => ({ intent: 'add-organisation', name: 'Kolmas' })),
      post(coordinator, ({ organisation }) => ({ intent: 'change-organisation', id: organisation, name: 'Toinen nimi' })),
    ],
  },
  'manage.people_.erase.tsx': {
    read: coordinator,
    posts: [
      post(coordinator, () => ({ intent: 'find', q: 'salaisuus' })),
      post(coordinator, () => ({ intent: 'look', email: 'nobody@example.org' })),
      post(coordinator, () => ({ intent: 'look', name: 'Aino' })),
      post(coordinator, ({ event }) => ({ intent: 'erase', name: 'Aino Lapinsalaisuus', event })),
      post(coordinator, () => ({ intent: 'erase', email: 'nobody@example.org' })),
    ],
  },
  'manage.people_.$id.tsx': {
    path: id('account'),
    read: coordinator,
    posts: [
      post(coordinator, ({ organisation }) => ({ intent: 'details', name: 'X', role: 'coordinator', organisation, language: 'fi' })),
      post(coordinator, ({ group }) => ({ intent: 'add-secretary', group })),
      post(coordinator, ({ group }) => ({ intent: 'remove-secretary', group })),
      post(coordinator, () => ({ intent: 'close' })),
      post(coordinator, () => ({ intent: 'open' })),
    ],
    smuggled: ({ own, foreign }) => [
      { send: { intent: 'add-secretary', group: foreign.group } },
      { send: { intent: 'details', name: 'X', role: 'coordinator', organisation: own.organisation, language: 'fi' } },
      { send: { intent: 'constructor' } },
    ],
  },
  'mailbox.tsx': { read: coordinator },
  'mailbox_.$id.tsx': { path: id('mail'), read: coordinator },
}
