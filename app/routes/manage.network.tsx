import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeNetwork } from '#app/domain/organisations/change-network.ts'
import { NetworkInput } from '#app/domain/organisations/input.ts'
import { findNetwork } from '#app/domain/organisations/queries.server.ts'
import { translator } from '#app/i18n/translator.ts'
import { NetworkFields } from '#app/ui/accounts/network-fields.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { SubmitButton } from '#app/ui/form/submit-button.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { Saved } from '#app/ui/signs.tsx'
import { PageHead } from '#app/ui/surfaces.tsx'
import { errorSentences } from '#app/web/error-sentences.ts'
import { fieldsOf, parseForm } from '#app/web/form.ts'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { seeOther } from '#app/web/responses.ts'
import { requireNetworkStaff } from '#app/web/staff.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('accounts.network.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireNetworkStaff(request, context, 'network.change')
  const network = await findNetwork(context.db)
  const fields = {
    name: network?.name ?? '',
    acronym: network?.acronym ?? '',
    periodStart: network?.period_start ?? '',
    periodEnd: network?.period_end ?? '',
    funderText: network?.funder_text ?? '',
    contactName: network?.contact_name ?? '',
    contactEmail: network?.contact_email ?? '',
    contactPhone: network?.contact_phone ?? '',
  }
  return { lang: pickLanguage(request, staff.language), fields, saved: new URL(request.url).searchParams.has('saved') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireNetworkStaff(request, context, 'network.change')
  const form = await request.formData()
  const parsed = parseForm(NetworkInput, form)
  if (!parsed.ok)
    return data({ fields: fieldsOf(form), errors: errorSentences(translator(pickLanguage(request, staff.language)), parsed.errors) }, 422)
  await changeNetwork(context.db, parsed.value, staff, context.now())
  return seeOther(`${paths.network()}?saved=1`)
}

export default function NetworkRoute() {
  const t = useTranslator()
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <form className="flow narrow" method="post" noValidate>
      <ErrorSummary errors={refused?.errors} />
      <PageHead title={t('accounts.network.title')} />
      <NetworkFields fields={refused?.fields ?? page.fields} errors={refused?.errors ?? {}} />
      <p className="row">
        <SubmitButton>{t('ui.save')}</SubmitButton>
        {page.saved && !refused && <Saved>{t('accounts.people.saved')}</Saved>}
      </p>
    </form>
  )
}
