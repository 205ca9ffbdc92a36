import { addMembers } from '#app/domain/groups/add-members.ts'
import { changeGroup } from '#app/domain/groups/change-group.ts'
import { changeMember } from '#app/domain/groups/change-member.ts'
import { addSecretary, removeSecretary } from '#app/domain/groups/change-secretaries.ts'
import { GroupInput, MemberInput } from '#app/domain/groups/input.ts'
import { parseMembers } from '#app/domain/groups/pasted-members.ts'
import { removeMember } from '#app/domain/groups/remove-member.ts'
import { inviteLateMember } from '#app/domain/invitations/invite-late-member.ts'
import { findOrganisation, listOrganisations } from '#app/domain/organisations/queries.server.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import { normaliseEmail } from '#app/domain/shared/email-address.ts'
import type { AppContext } from './context.ts'
import { type FormErrors, fieldsOf, parseForm } from './form.ts'

/** What came of a form on the group's page: done, or errors as codes by field (409 when they are refusals of the moment). */
export type GroupFormResult = { ok: true } | { ok: false; errors: FormErrors; lines?: string[]; status: 422 | 409 }

type Asked = { context: AppContext; groupId: string; staff: Staff; form: FormData }
type Outcome = { ok: true } | { ok: false; reason: string }

const refused = (field: string, reason: string): GroupFormResult => ({ ok: false, errors: { [field]: reason }, status: 409 })
const answerOf = (field: string, outcome: Outcome): GroupFormResult => (outcome.ok ? { ok: true } : refused(field, outcome.reason))
const memberOf = ({ groupId, form }: Asked) => ({ groupId, memberId: String(form.get('member') ?? '') })

/** The forms of the group's page by their intent. */
const FORMS: Record<string, (asked: Asked) => Promise<GroupFormResult>> = {
  'add-members': addPasted,
  'change-member': change,
  'remove-member': async (asked) =>
    answerOf('form', await removeMember(asked.context.db, memberOf(asked), asked.staff, asked.context.now())),
  'invite-member': async (asked) => {
    const { db, config, now } = asked.context
    return answerOf('form', await inviteLateMember(db, memberOf(asked), asked.staff, config.secret, now()))
  },
  'change-group': async ({ context, groupId, staff, form }) => {
    const parsed = parseForm(GroupInput, form)
    if (!parsed.ok) return { ok: false, errors: parsed.errors, status: 422 }
    return answerOf('form', await changeGroup(context.db, groupId, parsed.value, staff, context.now()))
  },
  'add-secretary': async ({ context, groupId, staff, form }) => {
    const email = normaliseEmail(String(form.get('secretary') ?? ''))
    return answerOf('secretary', await addSecretary(context.db, groupId, email, staff, context.now()))
  },
  'remove-secretary': async ({ context, groupId, staff, form }) =>
    answerOf('secretary', await removeSecretary(context.db, groupId, String(form.get('account') ?? ''), staff, context.now())),
}

/** Does what a form of the group's page asks; undefined when it asks nothing known. */
export function doGroupForm(asked: Asked): Promise<GroupFormResult> | undefined {
  const intent = String(asked.form.get('intent') ?? '')
  return Object.hasOwn(FORMS, intent) ? FORMS[intent]?.(asked) : undefined
}

async function addPasted({ context, groupId, staff, form }: Asked): Promise<GroupFormResult> {
  const { members, notUnderstood } = parseMembers(fieldsOf(form).lines ?? '', await listOrganisations(context.db))
  if (members.length > 0) await addMembers(context.db, groupId, members, staff, context.now())
  if (notUnderstood.length > 0 || members.length === 0) {
    return { ok: false, errors: { lines: 'members-not-understood' }, lines: notUnderstood, status: 422 }
  }
  return { ok: true }
}

async function change(asked: Asked): Promise<GroupFormResult> {
  const parsed = parseForm(MemberInput, asked.form)
  if (!parsed.ok) return { ok: false, errors: parsed.errors, status: 422 }
  const { db, now } = asked.context
  const known = parsed.value.organisationId === null ? undefined : await findOrganisation(db, parsed.value.organisationId)
  const member = { ...parsed.value, organisationId: known?.id ?? null, organisationName: known?.name ?? parsed.value.organisationName }
  return answerOf('email', await changeMember(db, memberOf(asked), member, asked.staff, now()))
}
