import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createGroup } from '#app/domain/groups/create-group.ts'
import { GroupInput } from '#app/domain/groups/input.ts'
import { translator } from '#app/i18n/translator.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { FormToken, SubmitButton } from '#app/ui/form/submit-button.tsx'
import { GroupFields } from '#app/ui/group/group-fields.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { PageHead } from '#app/ui/surfaces.tsx'
import type { AppContext } from '#app/web/context.ts'
import { errorSentences } from '#app/web/error-sentences.ts'
import { fieldsOf, parseForm } from '#app/web/form.ts'
import { doOnce } from '#app/web/form-once.ts'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { seeOther } from '#app/web/responses.ts'
import { requireMay, requireStaff } from '#app/web/staff.ts'

export const handle = { frame: 'staff' } as const

async function requireFounder(request: Request, context: AppContext) {
  const staff = await requireStaff(request, context)
  requireMay(staff, 'group.create', { type: 'organisation', id: staff.organisationId })
  return { staff, lang: pickLanguage(request, staff.language) }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { lang } = await requireFounder(request, context)
  return { lang, token: context.formToken }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { staff, lang } = await requireFounder(request, context)
  const form = await request.formData()
  const fields = fieldsOf(form)
  const parsed = parseForm(GroupInput, form)
  if (!parsed.ok) return data({ fields, errors: errorSentences(translator(lang), parsed.errors) }, 422)
  const { id } = await doOnce({ request, context, staff, fields }, () => createGroup(context.db, parsed.value, staff, context.now()))
  return seeOther(paths.manageGroup(id))
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('groups.new'))

export default function NewGroupPage() {
  const t = useTranslator()
  const { token } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead title={t('groups.new')} />
      <ErrorSummary errors={answer?.errors} />
      <form method="post" className="flow narrow">
        <FormToken token={token} />
        <GroupFields value={answer?.fields ?? {}} errors={answer?.errors ?? {}} />
        <SubmitButton>{t('groups.create')}</SubmitButton>
      </form>
    </>
  )
}
