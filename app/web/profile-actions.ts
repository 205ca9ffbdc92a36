import { changeOwnProfile } from '#app/domain/accounts/change-own-profile.ts'
import { OwnProfile, TokenName } from '#app/domain/accounts/input.ts'
import { issueApiToken } from '#app/domain/accounts/issue-api-token.ts'
import { revokeApiToken } from '#app/domain/accounts/revoke-api-token.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { AppContext } from './context.ts'
import { type FormErrors, fieldsOf, parseForm } from './form.ts'
import { doOnce } from './form-once.ts'

type Asked = { request: Request; context: AppContext; staff: Staff }
type Changed = { ok: true; token: string | null } | { ok: false; errors: FormErrors }

/** What the profile page's forms do, by their `intent`; a new token is in the answer and nowhere else. */
export async function changeOwn(form: FormData, asked: Asked): Promise<Changed> {
  const { accountId } = asked.staff
  const { db, now } = asked.context
  if (form.get('intent') === 'revoke') {
    await revokeApiToken(db, String(form.get('id') ?? ''), accountId, now())
    return { ok: true, token: null }
  }
  if (form.get('intent') === 'token') return makeToken(form, asked)
  const parsed = parseForm(OwnProfile, form)
  if (!parsed.ok) return parsed
  await changeOwnProfile(db, accountId, parsed.value, now())
  return { ok: true, token: null }
}

/** Makes a token and shows it this once: the same form sent again, as by a reload, makes none and shows none, since only its hash is kept. */
async function makeToken(form: FormData, asked: Asked): Promise<Changed> {
  const parsed = parseForm(TokenName, form)
  if (!parsed.ok) return parsed
  const { context, staff } = asked
  let token: string | null = null
  await doOnce({ ...asked, fields: fieldsOf(form) }, async () => {
    token = await issueApiToken(context.db, { accountId: staff.accountId, name: parsed.value.name }, staff.accountId, context.now())
    return 'made'
  })
  return { ok: true, token }
}
