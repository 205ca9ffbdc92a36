import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EVENT_KINDS } from '#app/domain/events/names.ts'
import { translator } from '#app/i18n/translator.ts'
import { Pagination } from '#app/ui/data-table.tsx'
import { EventList } from '#app/ui/event/event-row.tsx'
import { Field, Select } from '#app/ui/form/field.tsx'
import { ButtonLink, SubmitButton } from '#app/ui/form/submit-button.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { StaffEventRow } from '#app/ui/manage/staff-event-row.tsx'
import { EmptyState, PageHead } from '#app/ui/surfaces.tsx'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { requireStaff } from '#app/web/staff.ts'
import { staffEventList } from '#app/web/staff-events.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('manage.list.title'))
const STATUSES = ['published', 'draft', 'held', 'cancelled'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context)
  return { lang: pickLanguage(request, staff.language), ...(await staffEventList(context, staff, request)) }
}

export default function EventsRoute() {
  const t = useTranslator()
  const { rows, next, text, status, kind } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <PageHead
        title={t('manage.list.title')}
        actions={
          <ButtonLink to={paths.newEvent()} look="primary" icon="plus">
            {t('manage.list.new')}
          </ButtonLink>
        }
      />
      <form className="filters prints" method="get" action={paths.manageEvents()}>
        <Field name="q" label={t('manage.event.search')} type="search" value={text} />
        <Select
          name="status"
          label={t('manage.event.status')}
          value={status}
          empty={t('manage.list.all')}
          options={STATUSES.map((one) => ({ value: one, label: t(`ui.event.status.${one}`) }))}
        />
        <Select
          name="kind"
          label={t('manage.form.kind')}
          value={kind}
          empty={t('manage.list.all')}
          options={EVENT_KINDS.map((one) => ({ value: one, label: t(`ui.event.kind.${one}`) }))}
        />
        <SubmitButton look="plain" icon="search">
          {t('manage.event.search')}
        </SubmitButton>
      </form>
      {rows.length === 0 ? (
        <EmptyState title={t('manage.list.empty')}>
          {(text || status || kind) && (
            <p>
              <a href={paths.manageEvents()}>{t('listing.clear')}</a>
            </p>
          )}
        </EmptyState>
      ) : (
        <EventList>
          {rows.map((row) => (
            <StaffEventRow key={row.id} row={row} />
          ))}
        </EventList>
      )}
      <Pagination next={next} />
    </div>
  )
}
