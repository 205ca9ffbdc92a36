import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayAtAll, scopeOf } from '#app/domain/accounts/may.ts'
import { countMembers, listGroupMeetings, listGroups } from '#app/domain/groups/queries.server.ts'
import { translator } from '#app/i18n/translator.ts'
import { ButtonLink } from '#app/ui/form/submit-button.tsx'
import { forgottenSentence, rhythmSentence } from '#app/ui/group/group-rhythm.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { EmptyState, PageHead } from '#app/ui/surfaces.tsx'
import { rhythmOfGroup } from '#app/web/groups.ts'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { notFound } from '#app/web/responses.ts'
import { requireStaff } from '#app/web/staff.ts'

export const handle = { frame: 'staff' } as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context)
  if (!mayAtAll(staff.role, 'group.read')) throw notFound()
  const scope = scopeOf(staff)
  const [groups, members, meetings] = await Promise.all([
    listGroups(context.db, scope.all ? undefined : scope),
    countMembers(context.db),
    listGroupMeetings(context.db),
  ])
  const cards = groups.map((group) => ({
    id: group.id,
    name: group.name,
    members: members.get(group.id) ?? 0,
    rhythm: rhythmOfGroup(meetings, group, context.now()),
  }))
  return { lang: pickLanguage(request, staff.language), groups: cards }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('groups.title'))

export default function GroupsPage() {
  const t = useTranslator()
  const { groups } = useLoaderData<typeof loader>()
  const create = (
    <ButtonLink to={paths.newGroup()} look="primary" icon="plus">
      {t('groups.new')}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={t('groups.title')} actions={groups.length > 0 ? create : undefined} />
      {groups.length === 0 && <EmptyState title={t('groups.empty')}>{create}</EmptyState>}
      <div className="card-grid">
        {groups.map(({ id, name, rhythm }) => (
          <section key={id} className="card flow flow-tight" data-tone={rhythm.forgotten ? 'warn' : undefined}>
            <h2 className="modest">
              <a href={paths.manageGroup(id)}>{name}</a>
            </h2>
            {rhythm.forgotten && (
              <p>
                <b>{forgottenSentence(rhythm, t)}</b>
              </p>
            )}
            <p className="small">{rhythmSentence(rhythm, t)}</p>
          </section>
        ))}
      </div>
    </>
  )
}
