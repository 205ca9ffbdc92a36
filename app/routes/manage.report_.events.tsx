import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { cancelledBehind, eventsBehind } from '#app/domain/statistics/period-statistics.ts'
import { hidesSmall } from '#app/domain/statistics/sharing.ts'
import { translator } from '#app/i18n/translator.ts'
import { EventsBehind } from '#app/ui/report/events-behind.tsx'
import { pageTitle } from '#app/web/page-title.ts'
import { periodQuery, readReportRequest } from '#app/web/report-request.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('report.behind.title'))

/** The list behind a number of the report: of the period, of one `row` of a breakdown, or the `cancelled` ones. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { lang, period, by, scope, mayAsk, eventPath } = await readReportRequest(request, context)
  const { searchParams } = new URL(request.url)
  const key = searchParams.get('row')
  const shownOf = (event: { id: string; title: string; starts_at: string }) => ({
    to: eventPath(event.id),
    title: JSON.parse(event.title),
    startsAt: event.starts_at,
  })
  const query = periodQuery(period)
  const page = { lang, query, mayAsk, wholeEvents: key !== null && hidesSmall(by), back: `/manage/report?${query}&by=${by}` }
  if (searchParams.has('cancelled')) {
    const cancelled = await cancelledBehind(context.db, { period, scope })
    return { ...page, events: [], cancelled: cancelled.map((event) => ({ ...shownOf(event), seats: event.seats })) }
  }
  const found = await eventsBehind(context.db, { period, scope, ...(key === null ? {} : { row: { by, key } }) }, context.now())
  return { ...page, events: found.map(({ event, figures }) => ({ ...shownOf(event), figures })), cancelled: null }
}

export default function EventsBehindRoute() {
  return <EventsBehind {...useLoaderData<typeof loader>()} />
}
