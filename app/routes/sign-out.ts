import type { ActionFunctionArgs } from '@remix-run/node'
import { signOut } from '#app/domain/accounts/sign-out.ts'
import { paths } from '#app/web/paths.ts'
import { seeOther } from '#app/web/responses.ts'
import { endedSessionCookie, sessionTokenOf } from '#app/web/sessions.ts'

export const loader = () => seeOther(paths.signIn())

export async function action({ request, context }: ActionFunctionArgs) {
  const session = sessionTokenOf(request, context.config)
  if (session) await signOut(context.db, session)
  return seeOther(paths.signIn(), { 'Set-Cookie': endedSessionCookie(context.config) })
}
