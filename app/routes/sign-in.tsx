import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SignInInput } from '#app/domain/accounts/input.ts'
import { requestSignIn } from '#app/domain/accounts/request-sign-in.ts'
import { translator } from '#app/i18n/translator.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Field } from '#app/ui/form/field.tsx'
import { SubmitButton } from '#app/ui/form/submit-button.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { Banner } from '#app/ui/signs.tsx'
import { errorSentences } from '#app/web/error-sentences.ts'
import { fieldsOf, parseForm } from '#app/web/form.ts'
import { pickLanguage } from '#app/web/language.ts'
import { safeNext } from '#app/web/next.ts'
import { pageTitle } from '#app/web/page-title.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('accounts.sign-in.title'))

export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  return {
    lang: pickLanguage(request),
    next: safeNext(searchParams.get('next'), ''),
    expired: searchParams.has('expired'),
    mailLeaves: context.config.smtpUrl !== null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseForm(SignInInput, form)
  const { email = '' } = fieldsOf(form)
  if (!parsed.ok) return data({ sent: false, email, errors: errorSentences(translator(pickLanguage(request)), parsed.errors) }, 422)
  const next = safeNext(parsed.value.next, '') || undefined
  await requestSignIn(context.db, { email: parsed.value.email, next }, context.config.secret, context.now())
  return data({ sent: true, email: parsed.value.email, errors: {} as Record<string, string> })
}

export default function SignInRoute() {
  const t = useTranslator()
  const { next, expired, mailLeaves } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const sent = mailLeaves && answer?.sent
  return (
    <div className="one-column">
      <div className="flow">
        <ErrorSummary errors={answer?.errors} />
        <h1>{t(sent ? 'accounts.sign-in.sent.title' : 'accounts.sign-in.title')}</h1>
        {expired && !answer && (
          <Banner tone="warn">
            <p>{t('accounts.sign-in.expired')}</p>
          </Banner>
        )}
        {!mailLeaves && (
          <Banner tone="info">
            <p>{t('accounts.sign-in.no-mail')}</p>
          </Banner>
        )}
        {sent ? (
          <p>{t('accounts.sign-in.sent', { email: answer.email })}</p>
        ) : (
          <form
            className="flow"
            method="post"
            action={`/sign-in?lang=${t.language}${next && `&next=${encodeURIComponent(next)}`}`}
            noValidate
          >
            <p>{t('accounts.sign-in.lead')}</p>
            {next && <input type="hidden" name="next" value={next} />}
            <Field
              name="email"
              label={t('registration.email')}
              type="email"
              autoComplete="email"
              value={answer?.email}
              error={answer?.errors.email}
              required
            />
            <SubmitButton large>{t('accounts.sign-in.send')}</SubmitButton>
          </form>
        )}
      </div>
    </div>
  )
}
