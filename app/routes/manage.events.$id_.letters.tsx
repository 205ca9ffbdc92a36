import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMessages } from '#app/domain/outbox/list-queries.server.ts'
import { translator } from '#app/i18n/translator.ts'
import { LettersPage } from '#app/ui/manage/letters-page.tsx'
import { eventHead } from '#app/web/event-head.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { letterRow } from '#app/web/registrants.ts'
import { requireStaffEvent } from '#app/web/staff-event.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('manage.event.tab.letters'))
const PAGE = 50

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.letters')
  const { searchParams } = new URL(request.url)
  const before = searchParams.get('before')
  const found = await listMessages(context.db, { eventId: event.id, limit: PAGE + 1, ...(before ? { before } : {}) })
  const letters = found.slice(0, PAGE).map((letter) => letterRow(letter, event.time_zone))
  const next = found.length > PAGE ? `${paths.manageEventPart(event.id, 'letters')}?before=${letters.at(-1)?.id}` : null
  return { lang, event: await eventHead(context, event), letters, next, done: searchParams.get('done') }
}

export default function LettersRoute() {
  return <LettersPage {...useLoaderData<typeof loader>()} />
}
