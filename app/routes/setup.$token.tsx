import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { SetupInput } from '#app/domain/accounts/input.ts'
import { setUpNetwork } from '#app/domain/accounts/set-up-network.ts'
import { isSetupOpen } from '#app/domain/accounts/setup-link.ts'
import { translator } from '#app/i18n/translator.ts'
import { SetupPage } from '#app/ui/accounts/setup-page.tsx'
import type { AppContext } from '#app/web/context.ts'
import { errorSentences } from '#app/web/error-sentences.ts'
import { fieldsOf, parseForm } from '#app/web/form.ts'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { notFound, seeOther } from '#app/web/responses.ts'
import { sessionCookie } from '#app/web/sessions.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('accounts.setup.title'))

async function requireSetup(token: string | undefined, { db, config }: AppContext) {
  if (!(await isSetupOpen(db, token ?? '', config.secret))) throw notFound()
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireSetup(params.token, context)
  return { lang: pickLanguage(request) }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await requireSetup(params.token, context)
  const form = await request.formData()
  const lang = pickLanguage(request)
  const parsed = parseForm(SetupInput, form)
  if (!parsed.ok) return data({ fields: fieldsOf(form), errors: errorSentences(translator(lang), parsed.errors) }, 422)
  const made = await setUpNetwork(context.db, { ...parsed.value, language: lang }, context.now())
  if (!made.ok) throw notFound()
  return seeOther(paths.manage(), { 'Set-Cookie': sessionCookie(context.config, made.session) })
}

export default function SetupRoute() {
  const refused = useActionData<typeof action>()
  return <SetupPage fields={refused?.fields ?? {}} errors={refused?.errors ?? {}} />
}
