import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listApiTokens } from '#app/domain/accounts/api-token-queries.server.ts'
import { may } from '#app/domain/accounts/may.ts'
import { findAccount, listSecretaryGroups } from '#app/domain/accounts/queries.server.ts'
import { listGroups } from '#app/domain/groups/queries.server.ts'
import { listOrganisations } from '#app/domain/organisations/queries.server.ts'
import { translator } from '#app/i18n/translator.ts'
import { PersonPage } from '#app/ui/accounts/person-page.tsx'
import type { AppContext } from '#app/web/context.ts'
import { errorSentences } from '#app/web/error-sentences.ts'
import { fieldsOf } from '#app/web/form.ts'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { changePerson } from '#app/web/person-actions.ts'
import { notFound, seeOther } from '#app/web/responses.ts'
import { findStaff, requireNetworkStaff } from '#app/web/staff.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.person.name ?? '')

export async function loader({ params, request, context: { db, ...context } }: LoaderFunctionArgs) {
  const staff = await requireNetworkStaff(request, { db, ...context }, 'people.change')
  const account = await findAccount(db, params.id ?? '')
  if (!account) throw notFound()
  const { id, name, email, role, organisation_id, language, active } = account
  const tokens = (await listApiTokens(db, id)).length
  const [mine, groups] = [await listSecretaryGroups(db, account.id), await listGroups(db)]
  return {
    lang: pickLanguage(request, staff.language),
    person: { id, name, email, role, organisation_id, language, active, isSelf: id === staff.accountId, tokens },
    organisations: (await listOrganisations(db)).map(({ id, name }) => ({ id, name })),
    groups: groups.map(({ id, name }) => ({ id, name, isMine: mine.includes(id) })),
    saved: new URL(request.url).searchParams.has('saved'),
  }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const staff = await requireNetworkStaff(request, context, 'people.change')
  const account = await findAccount(context.db, params.id ?? '')
  const form = await request.formData()
  const outcome = account && (await changePerson({ form, account, staff, context }))
  if (!outcome) throw notFound()
  if (outcome.ok) return seeOther((await mayStill(request, context)) ? `${paths.person(account.id)}?saved=1` : paths.manage())
  const errors = errorSentences(translator(pickLanguage(request, staff.language)), outcome.errors)
  return data({ fields: fieldsOf(form), errors }, 422)
}

/** Whoever gives up the right to people, or the own account, does not come back to this page. */
async function mayStill(request: Request, context: AppContext) {
  const staff = await findStaff(request, context)
  return staff !== undefined && may(staff, 'people.change', { type: 'network' })
}

export default function PersonRoute() {
  return <PersonPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />
}
