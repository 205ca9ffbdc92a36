import type { Actor, OrganisationId, Staff } from '#app/domain/shared/actor.ts'
import type { Role } from '#db/tables/accounts.ts'

/** What is acted on, with the facts that decide who may: whose it is, and of which group. */
export type Subject =
  | { type: 'event'; id: string; organisationIds: readonly string[]; groupId: string | null }
  | { type: 'group'; id: string; organisationId: string }
  | { type: 'organisation'; id: string }
  | { type: 'account'; id: string }
  | { type: 'network' }

/**
 * How far a right reaches. `own`: what one's own organisation owns or co-organises. `groups`: what belongs to a group one is secretary of.
 * `this`: the one event of a door link. `self`: one's own account.
 */
type Reach = 'all' | 'own' | 'groups' | 'this' | 'self'
type Rights = Partial<Record<Role | 'host', readonly Reach[]>>

const COORDINATOR = { coordinator: ['all'] } as const satisfies Rights
const ORGANISERS = { ...COORDINATOR, organiser: ['own', 'groups'], secretary: ['groups'] } as const satisfies Rights
const READERS = { ...ORGANISERS, viewer: ['own'] } as const satisfies Rights
const AT_THE_DOOR = { ...ORGANISERS, host: ['this'] } as const satisfies Rights

/**
 * The whole table of rights: what is not here is not allowed. Names and addresses of participants are `event.read-participants`; the host at the
 * door sees names only; a viewer sees events and figures, no names.
 */
const RIGHTS = {
  'event.create': ORGANISERS,
  'event.read': { ...READERS, host: ['this'] },
  'event.change': ORGANISERS,
  'event.publish': ORGANISERS,
  'event.cancel': ORGANISERS,
  'event.read-participants': ORGANISERS,
  'event.register-for-others': ORGANISERS,
  'event.write-to-all': ORGANISERS,
  'event.letters': ORGANISERS,
  'event.read-names': AT_THE_DOOR,
  'event.attendance.read': AT_THE_DOOR,
  'event.attendance.write': AT_THE_DOOR,
  'event.attendance.close': ORGANISERS,
  'event.attendance.import': ORGANISERS,
  'event.door-link': ORGANISERS,
  'group.create': { ...COORDINATOR, organiser: ['own'], secretary: ['own'] },
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
  'token.create': { coordinator: ['self'], organiser: ['self'], secretary: ['self'], viewer: ['self'] },
} as const satisfies Record<string, Rights>

export type Action = keyof typeof RIGHTS
export const ACTIONS = Object.keys(RIGHTS) as Action[]

/** Whether an actor may do an action to a subject. The answer to "no" is the same as for a subject that does not exist. */
export function may(actor: Actor, action: Action, subject: Subject): boolean {
  if (actor.kind === 'system' || actor.kind === 'cli') return true
  if (actor.kind === 'participant') return false
  const rights: Rights = RIGHTS[action]
  const reaches = rights[actor.kind === 'host' ? 'host' : actor.role] ?? []
  return reaches.some((reach) => within(reach, actor, subject))
}

/** Whether a role may do an action to anything at all. Where it may not, its list is no empty one: there is nothing to ask for. */
export function mayAtAll(role: Role, action: Action): boolean {
  const rights: Rights = RIGHTS[action]
  return (rights[role] ?? []).length > 0
}

function within(reach: Reach, actor: Staff | { kind: 'host'; eventId: string }, subject: Subject): boolean {
  if (reach === 'all') return true
  if (actor.kind === 'host') return reach === 'this' && subject.type === 'event' && subject.id === actor.eventId
  if (reach === 'own') return organisationsOf(subject).includes(actor.organisationId)
  if (reach === 'groups') return actor.groupIds.some((id) => id === groupOf(subject))
  return reach === 'self' && subject.type === 'account' && subject.id === actor.accountId
}

function organisationsOf(subject: Subject): readonly string[] {
  if (subject.type === 'event') return subject.organisationIds
  if (subject.type === 'group') return [subject.organisationId]
  return subject.type === 'organisation' ? [subject.id] : []
}

function groupOf(subject: Subject): string | null {
  if (subject.type === 'event') return subject.groupId
  return subject.type === 'group' ? subject.id : null
}

/**
 * What an actor's lists are cut to: everything, or what the organisation owns or co-organises together with what belongs to the groups
 * (`organisationId` null: no organisation's events, only the groups').
 */
export type Scope = { all: true } | { all: false; organisationId: OrganisationId | null; groupIds: readonly string[] }

/** The scope of a staff member's lists of events: a coordinator all, an organiser own and groups', a secretary the groups', a viewer own. */
export function scopeOf(staff: Staff): Scope {
  if (staff.role === 'coordinator') return { all: true }
  return {
    all: false,
    organisationId: staff.role === 'secretary' ? null : staff.organisationId,
    groupIds: staff.role === 'viewer' ? [] : staff.groupIds,
  }
}
