import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { textFor } from '#app/domain/shared/texts.ts'
import { eventsBehind } from '#app/domain/statistics/period-statistics.ts'
import { hidesSmall } from '#app/domain/statistics/sharing.ts'
import { formatDate } from '#app/i18n/dates.ts'
import { formatCount } from '#app/i18n/numbers.ts'
import { translator } from '#app/i18n/translator.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { ButtonLink } from '#app/ui/form/submit-button.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { PageHead } from '#app/ui/surfaces.tsx'
import { pageTitle } from '#app/web/page-title.ts'
import { periodQuery, readReportRequest } from '#app/web/report-request.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('report.behind.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { lang, period, by, scope } = await readReportRequest(request, context)
  const key = new URL(request.url).searchParams.get('row')
  const found = await eventsBehind(context.db, { period, scope, ...(key === null ? {} : { row: { by, key } }) }, context.now())
  const events = found.map(({ event, ...figures }) => ({
    id: event.id,
    title: textFor(JSON.parse(event.title), lang).text,
    startsAt: event.starts_at,
    ...figures,
  }))
  return { lang, events, wholeEvents: key !== null && hidesSmall(by), back: `/manage/report?${periodQuery(period)}&by=${by}` }
}

export default function EventsBehindRoute() {
  const t = useTranslator()
  const { events, wholeEvents, back } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <PageHead title={t('report.behind.title')} actions={<ButtonLink to={back}>{t('common.back')}</ButtonLink>} />
      {wholeEvents && <p className="soft">{t('statistics.whole-events')}</p>}
      <DataTable
        caption={t('report.behind.title')}
        rows={events}
        keyOf={(event) => event.id}
        columns={[
          { label: t('report.events'), cell: (event) => <a href={`/manage/events/${event.id}/attendance`}>{event.title}</a> },
          { label: t('report.column.reported'), cell: (event) => formatCount(event.attendances, t.language), number: true },
          { label: t('ui.event.when'), cell: (event) => formatDate(event.startsAt, t.language) },
          { label: t('report.column.minimum'), cell: (event) => formatCount(event.minimum, t.language), number: true },
          {
            label: t('report.column.estimated'),
            cell: (event) => (event.estimated === null ? '–' : t('report.about', { count: event.estimated })),
            number: true,
            secondary: true,
          },
        ]}
      />
    </div>
  )
}
