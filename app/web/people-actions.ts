import { addUser } from '#app/domain/accounts/add-user.ts'
import { NewUser } from '#app/domain/accounts/input.ts'
import { addOrganisation } from '#app/domain/organisations/add-organisation.ts'
import { changeOrganisation } from '#app/domain/organisations/change-organisation.ts'
import { OrganisationInput } from '#app/domain/organisations/input.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { AppContext } from './context.ts'
import { type FormErrors, parseForm } from './form.ts'

type Outcome = { ok: true; done: string } | { ok: false; errors: FormErrors }
const wrong = (errors: FormErrors): Outcome => ({ ok: false, errors })

/** What the people page's forms do, by their `intent`. */
export async function changePeople(form: FormData, staff: Staff, { db, now }: AppContext): Promise<Outcome> {
  const id = String(form.get('id') ?? '')
  if (form.get('intent') === 'add-organisation') {
    const parsed = parseForm(OrganisationInput, form)
    if (!parsed.ok) return wrong(parsed.errors)
    const added = await addOrganisation(db, parsed.value, staff, now())
    return added.ok ? { ok: true, done: 'saved' } : wrong({ name: 'name-taken' })
  }
  if (form.get('intent') === 'change-organisation') {
    const parsed = parseForm(OrganisationInput, form)
    if (!parsed.ok) return wrong(parsed.errors)
    const { ok } = await changeOrganisation(db, id, parsed.value, staff, now())
    return ok ? { ok: true, done: 'saved' } : wrong({ form: 'organisation-unknown' })
  }
  return addPerson(form, staff, db, now())
}

async function addPerson(form: FormData, staff: Staff, db: AppContext['db'], now: Date): Promise<Outcome> {
  const parsed = parseForm(NewUser, form)
  if (!parsed.ok) return wrong(parsed.errors)
  const added = await addUser(db, parsed.value, staff, now)
  if (added.ok) return { ok: true, done: 'added' }
  return wrong(added.reason === 'email-taken' ? { email: 'account-taken' } : { organisation: 'organisation-unknown' })
}
