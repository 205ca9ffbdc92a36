import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signIn } from '#app/domain/accounts/sign-in.ts'
import { translator } from '#app/i18n/translator.ts'
import { SubmitButton } from '#app/ui/form/submit-button.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { fieldsOf } from '#app/web/form.ts'
import { pickLanguage } from '#app/web/language.ts'
import { safeNext } from '#app/web/next.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { seeOther } from '#app/web/responses.ts'
import { sessionCookie } from '#app/web/sessions.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('accounts.sign-in.title'))

/** Shows a button and nothing else: mail scanners open every link, and a link works once. */
export function loader({ request }: LoaderFunctionArgs) {
  return { lang: pickLanguage(request), next: safeNext(new URL(request.url).searchParams.get('next'), '') }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const next = safeNext(fieldsOf(await request.formData()).next, '')
  const signedIn = await signIn(context.db, params.token ?? '', context.now())
  if (!signedIn.ok) return seeOther(`${paths.signIn()}?expired=1${next && `&next=${encodeURIComponent(next)}`}`)
  return seeOther(next || paths.manage(), {
    'Set-Cookie': sessionCookie(context.config, signedIn.session),
  })
}

export default function UseSignInLinkRoute() {
  const t = useTranslator()
  const { next } = useLoaderData<typeof loader>()
  return (
    <div className="one-column">
      <form className="flow" method="post">
        <h1>{t('accounts.sign-in.title')}</h1>
        <p>{t('accounts.sign-in.confirm.lead')}</p>
        {next && <input type="hidden" name="next" value={next} />}
        <SubmitButton large wide>
          {t('accounts.sign-in.confirm')}
        </SubmitButton>
      </form>
    </div>
  )
}
