import { changeOwnProfile } from '#app/domain/accounts/change-own-profile.ts'
import { OwnProfile, TokenName } from '#app/domain/accounts/input.ts'
import { issueApiToken } from '#app/domain/accounts/issue-api-token.ts'
import { revokeApiToken } from '#app/domain/accounts/revoke-api-token.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { AppContext } from './context.ts'
import { type FormErrors, parseForm } from './form.ts'

/** What the profile page's forms do, by their `intent`; a new token is in the answer and nowhere else. */
export async function changeOwn(
  form: FormData,
  { accountId }: Staff,
  { db, now }: AppContext,
): Promise<{ ok: true; token: string | null } | { ok: false; errors: FormErrors }> {
  if (form.get('intent') === 'revoke') {
    await revokeApiToken(db, String(form.get('id') ?? ''), accountId, now())
    return { ok: true, token: null }
  }
  if (form.get('intent') === 'token') {
    const parsed = parseForm(TokenName, form)
    return parsed.ok ? { ok: true, token: await issueApiToken(db, { accountId, name: parsed.value.name }, accountId, now()) } : parsed
  }
  const parsed = parseForm(OwnProfile, form)
  if (!parsed.ok) return parsed
  await changeOwnProfile(db, accountId, parsed.value, now())
  return { ok: true, token: null }
}
