import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findGroupBySlug } from '#app/domain/groups/queries.server.ts'
import { findOrganisation } from '#app/domain/organisations/queries.server.ts'
import { MeetingList } from '#app/ui/group/meeting-list.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { readYear } from '#app/web/groups.ts'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { notFound } from '#app/web/responses.ts'

/** Tells when a group meets; never who its members are. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const group = await findGroupBySlug(context.db, params.slug ?? '')
  if (!group) throw notFound()
  const { year, meetings } = await readYear(context, group)
  const organisation = (await findOrganisation(context.db, group.organisation_id))?.name ?? null
  return { lang: pickLanguage(request), name: group.name, organisation, year, meetings }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.name ?? '')

export default function PublicGroupPage() {
  const t = useTranslator()
  const { name, organisation, year, meetings } = useLoaderData<typeof loader>()
  return (
    <div className="one-column flow flow-wide">
      <div className="flow flow-tight">
        <h1>{name}</h1>
        {organisation && <p className="soft">{organisation}</p>}
      </div>
      <section className="flow">
        <h2>{t('groups.archived-year', { year })}</h2>
        <MeetingList meetings={meetings} />
      </section>
    </div>
  )
}
