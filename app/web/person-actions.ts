import { changeUser } from '#app/domain/accounts/change-user.ts'
import { UserDetails } from '#app/domain/accounts/input.ts'
import type { findAccount } from '#app/domain/accounts/queries.server.ts'
import { addSecretary, removeSecretary } from '#app/domain/groups/change-secretaries.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { AppContext } from './context.ts'
import { type FormErrors, parseForm } from './form.ts'

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>
type Asked = { form: FormData; account: Account; staff: Staff; context: AppContext }
type Outcome = { ok: true } | { ok: false; errors: FormErrors }

const answerOf = (field: string, outcome: { ok: true } | { ok: false; reason: string }): Outcome =>
  outcome.ok ? outcome : { ok: false, errors: { [field]: outcome.reason } }
const groupOf = (form: FormData) => String(form.get('group') ?? '')

/** The forms of a person's page by their intent. */
const FORMS: Record<string, (asked: Asked) => Promise<Outcome>> = {
  details: async ({ form, account, staff, context: { db, now } }) => {
    const parsed = parseForm(UserDetails, form)
    if (!parsed.ok) return parsed
    const changed = await changeUser(db, account.id, parsed.value, staff, now())
    if (changed.ok) return changed
    return answerOf(changed.reason === 'organisation-unknown' ? 'organisation' : 'role', changed)
  },
  close: async ({ account, staff, context: { db, now } }) =>
    answerOf('access', await changeUser(db, account.id, { active: 0 }, staff, now())),
  open: async ({ account, staff, context: { db, now } }) =>
    answerOf('access', await changeUser(db, account.id, { active: 1 }, staff, now())),
  'add-secretary': async ({ form, account, staff, context: { db, now } }) =>
    answerOf('group', await addSecretary(db, groupOf(form), account.email, staff, now())),
  'remove-secretary': async ({ form, account, staff, context: { db, now } }) =>
    answerOf('groups', await removeSecretary(db, groupOf(form), account.id, staff, now())),
}

/** Does what a form of a person's page asks; undefined when it asks nothing known. */
export function changePerson(asked: Asked): Promise<Outcome> | undefined {
  const intent = String(asked.form.get('intent') ?? '')
  return Object.hasOwn(FORMS, intent) ? FORMS[intent]?.(asked) : undefined
}
