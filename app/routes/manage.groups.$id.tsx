import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listMembers, listSecretaries } from '#app/domain/groups/queries.server.ts'
import { listOrganisations } from '#app/domain/organisations/queries.server.ts'
import { translator } from '#app/i18n/translator.ts'
import { GroupPage } from '#app/ui/group/group-page.tsx'
import { errorSentences } from '#app/web/error-sentences.ts'
import { fieldsOf } from '#app/web/form.ts'
import { doGroupForm } from '#app/web/group-actions.ts'
import { readYear, requireGroup } from '#app/web/groups.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { notFound, seeOther } from '#app/web/responses.ts'

export const handle = { frame: 'staff' } as const

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { group, lang } = await requireGroup({ request, context, id: params.id }, 'group.read')
  const [members, secretaries, organisations, year] = await Promise.all([
    listMembers(context.db, group.id),
    listSecretaries(context.db, group.id),
    listOrganisations(context.db),
    readYear(context, group),
  ])
  return { lang, group, members, secretaries, organisations: organisations.map(({ id, name }) => ({ id, name })), ...year }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { group, staff, lang } = await requireGroup({ request, context, id: params.id }, 'group.change')
  const form = await request.formData()
  const result = await doGroupForm({ context, groupId: group.id, staff, form })
  if (!result || (!result.ok && result.errors.form === 'not-found')) throw notFound()
  if (result.ok) return seeOther(paths.manageGroup(group.id))
  const errors = errorSentences(translator(lang), result.errors, { lines: (result.lines ?? []).join('; ') })
  const fields = { ...fieldsOf(form), ...(result.lines && { lines: result.lines.join('\n') }) }
  return data({ fields, errors }, result.status)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.group.name ?? '')

export default function GroupRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <GroupPage {...page} answer={answer ?? null} />
}
