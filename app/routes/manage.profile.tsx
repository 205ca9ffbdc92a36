import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listApiTokens } from '#app/domain/accounts/api-token-queries.server.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { DEFAULT_ZONE, toWallTime } from '#app/domain/shared/wall-time.ts'
import { formatDate } from '#app/i18n/dates.ts'
import { translator } from '#app/i18n/translator.ts'
import { CopyBox } from '#app/ui/copy-box.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Field, Select } from '#app/ui/form/field.tsx'
import { FormToken, SubmitButton } from '#app/ui/form/submit-button.tsx'
import { LANGUAGE_NAMES } from '#app/ui/frames/language-switch.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { Banner } from '#app/ui/signs.tsx'
import { PageHead } from '#app/ui/surfaces.tsx'
import { errorSentences } from '#app/web/error-sentences.ts'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { changeOwn } from '#app/web/profile-actions.ts'
import { seeOther } from '#app/web/responses.ts'
import { requireStaff } from '#app/web/staff.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('accounts.profile.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context)
  const tokens = (await listApiTokens(context.db, staff.accountId)).map(({ id, name, created_at }) => ({
    id,
    name,
    at: toWallTime(created_at, DEFAULT_ZONE),
  }))
  return { lang: pickLanguage(request, staff.language), name: staff.name, language: staff.language, tokens, form: context.formToken }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context)
  const outcome = await changeOwn(await request.formData(), { request, context, staff })
  if (!outcome.ok)
    return data({ token: null, errors: errorSentences(translator(pickLanguage(request, staff.language)), outcome.errors) }, 422)
  return outcome.token === null ? seeOther(paths.profile()) : data({ token: outcome.token, errors: {} as Record<string, string> })
}

export default function ProfileRoute() {
  const t = useTranslator()
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="flow flow-wide narrow">
      <ErrorSummary errors={answer?.errors} />
      <PageHead title={t('accounts.profile.title')} />
      <form className="flow" method="post">
        <input type="hidden" name="intent" value="profile" />
        <Field name="name" label={t('registration.name')} value={page.name} required />
        <Select
          name="language"
          label={t('accounts.profile.language')}
          value={page.language}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
        <SubmitButton>{t('ui.save')}</SubmitButton>
      </form>
      <Tokens tokens={page.tokens} made={answer?.token ?? null} form={page.form} />
    </div>
  )
}

type TokensProps = { tokens: readonly { id: string; name: string; at: string }[]; made: string | null; form: string }

function Tokens({ tokens, made, form }: TokensProps) {
  const t = useTranslator()
  return (
    <section className="flow" aria-labelledby="tokens">
      <h2 id="tokens">{t('accounts.tokens.title')}</h2>
      <p className="soft">{t('accounts.tokens.lead')}</p>
      {made && (
        <Banner tone="ok" live>
          <p>{t('accounts.tokens.once')}</p>
          <CopyBox text={made} />
        </Banner>
      )}
      <ul className="task-list plain">
        {tokens.map((token) => (
          <li key={token.id}>
            <div>
              {token.name} <span className="soft">{formatDate(token.at, t.language)}</span>
            </div>
            <form method="post">
              <input type="hidden" name="intent" value="revoke" />
              <input type="hidden" name="id" value={token.id} />
              <SubmitButton look="danger">
                {t('accounts.tokens.revoke')}
                <span className="visually-hidden">: {token.name}</span>
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
      <form className="flow" method="post">
        <input type="hidden" name="intent" value="token" />
        <FormToken token={form} />
        <Field name="name" id="token-name" label={t('accounts.tokens.name')} required />
        <SubmitButton look="plain">{t('accounts.tokens.make')}</SubmitButton>
      </form>
    </section>
  )
}
