import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { translator } from '#app/i18n/translator.ts'
import { ErasePage } from '#app/ui/accounts/erase-page.tsx'
import { doErasureForm } from '#app/web/erase-actions.ts'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { seeOther } from '#app/web/responses.ts'
import { requireNetworkStaff } from '#app/web/staff.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('erasure.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireNetworkStaff(request, context, 'person.erase')
  return { lang: pickLanguage(request, staff.language), done: new URL(request.url).searchParams.has('done') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireNetworkStaff(request, context, 'person.erase')
  const t = translator(pickLanguage(request, staff.language))
  const step = await doErasureForm({ form: await request.formData(), staff, context, t })
  if (step.step === 'done') return seeOther(`${paths.erasePerson()}?done=1`)
  return data(step, 'errors' in step ? 422 : 200)
}

export default function EraseRoute() {
  const { done } = useLoaderData<typeof loader>()
  return <ErasePage done={done} shown={useActionData<typeof action>() ?? null} />
}
