import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listOrganisations } from '#app/domain/organisations/queries.server.ts'
import { translator } from '#app/i18n/translator.ts'
import { AddPage } from '#app/ui/manage/add-page.tsx'
import { addPeople } from '#app/web/add-people.ts'
import { errorSentence } from '#app/web/error-sentences.ts'
import { eventHead } from '#app/web/event-head.ts'
import { fieldsOf } from '#app/web/form.ts'
import { doOnce } from '#app/web/form-once.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { seeOther } from '#app/web/responses.ts'
import { requireStaffEvent } from '#app/web/staff-event.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('manage.add.title'))

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.register-for-others')
  const organisations = (await listOrganisations(context.db)).map(({ id, name }) => ({ id, name }))
  return { lang, event: await eventHead(context, event), organisations, token: context.formToken }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { staff, event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.register-for-others')
  const fields = fieldsOf(await request.formData())
  const t = translator(lang)
  if (!fields.people?.trim()) return data({ fields, problems: [errorSentence(t, 'name-missing')], added: 0 }, 422)
  const { left, added } = await doOnce({ request, context, staff, fields }, () => addPeople(context, { event, staff, fields }, t))
  if (left.length === 0) return seeOther(`${paths.manageEvent(event.id)}?done=added`)
  const people = left.map(({ written }) => written).join('\n')
  return data({ fields: { ...fields, people }, problems: left.map(({ problem }) => problem), added }, 422)
}

export default function AddPeopleRoute() {
  const answer = useActionData<typeof action>()
  return (
    <AddPage
      {...useLoaderData<typeof loader>()}
      fields={answer?.fields ?? {}}
      problems={answer?.problems ?? []}
      added={answer?.added ?? 0}
    />
  )
}
