import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listAccounts } from '#app/domain/accounts/queries.server.ts'
import { listOrganisations } from '#app/domain/organisations/queries.server.ts'
import { translator } from '#app/i18n/translator.ts'
import { errorsById, Organisations, People } from '#app/ui/accounts/people-page.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { ButtonLink } from '#app/ui/form/submit-button.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { Banner } from '#app/ui/signs.tsx'
import { PageHead } from '#app/ui/surfaces.tsx'
import { errorSentences } from '#app/web/error-sentences.ts'
import { fieldsOf } from '#app/web/form.ts'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { changePeople } from '#app/web/people-actions.ts'
import { seeOther } from '#app/web/responses.ts'
import { requireNetworkStaff } from '#app/web/staff.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('accounts.people.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireNetworkStaff(request, context, 'people.change')
  const accounts = await listAccounts(context.db)
  const people = accounts.map(({ id, name, email, role, organisation_name, active }) => ({
    id,
    name,
    email,
    role,
    organisation: organisation_name,
    active: active === 1,
  }))
  const organisations = (await listOrganisations(context.db)).map(({ id, name, sector, municipality, domains }) => ({
    id,
    name,
    sector,
    municipality,
    domains,
  }))
  return { lang: pickLanguage(request, staff.language), people, organisations, done: new URL(request.url).searchParams.get('done') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireNetworkStaff(request, context, 'people.change')
  const form = await request.formData()
  const outcome = await changePeople(form, staff, context)
  if (outcome.ok) return seeOther(`${paths.people()}?done=${outcome.done}`)
  return data({ fields: fieldsOf(form), errors: errorSentences(translator(pickLanguage(request, staff.language)), outcome.errors) }, 422)
}

export default function PeopleRoute() {
  const t = useTranslator()
  const { people, organisations, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const kept = { fields: refused?.fields ?? {}, errors: refused?.errors ?? {} }
  const intent = refused?.fields.intent
  return (
    <div className="flow flow-wide">
      <ErrorSummary errors={errorsById(kept)} />
      <PageHead
        title={t('accounts.people.title')}
        actions={
          <>
            <ButtonLink to={paths.network()}>{t('accounts.network.title')}</ButtonLink>
            <ButtonLink to={paths.erasePerson()}>{t('erasure.title')}</ButtonLink>
            <ButtonLink to={paths.audit()}>{t('audit.title')}</ButtonLink>
            <ButtonLink to={paths.mailbox()}>{t('ui.nav.mailbox')}</ButtonLink>
          </>
        }
      />
      {done && !refused && (
        <Banner tone="ok" live>
          <p>{t(done === 'added' ? 'accounts.people.added' : 'accounts.people.saved')}</p>
        </Banner>
      )}
      <People people={people} organisations={organisations} kept={kept} intent={intent} />
      <Organisations organisations={organisations} kept={kept} intent={intent} />
    </div>
  )
}
