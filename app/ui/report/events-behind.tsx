import type { Texts } from '#app/domain/shared/texts.ts'
import { formatDate } from '#app/i18n/dates.ts'
import { formatCount } from '#app/i18n/numbers.ts'
import { type Column, DataTable } from '../data-table.tsx'
import { ButtonLink } from '../form/submit-button.tsx'
import { TextOf, useTranslator } from '../language.tsx'
import { Banner } from '../signs.tsx'
import { EmptyState, PageHead } from '../surfaces.tsx'
import { AskOrganisers } from './ask-organisers.tsx'

type Shown = { to: string; title: Texts; startsAt: string }
type Counted = Shown & { figures: { minimum: number; attendances: number; estimated: number | null; uniquePersons: number } | null }
type Cancelled = Shown & { seats: number }
type Props = {
  /** Held events; those without figures are not recorded. */
  events: readonly Counted[]
  /** The cancelled ones, where the list is about them. */
  cancelled: readonly Cancelled[] | null
  wholeEvents: boolean
  query: string
  back: string
  /** Whether the person may write to the organisers. */
  mayAsk: boolean
}

/** The events behind a number of the report. An event without a record is in the list, says so and leads to where it is recorded. */
export function EventsBehind({ events, cancelled, wholeEvents, query, back, mayAsk }: Props) {
  const t = useTranslator()
  const title = t(cancelled ? 'report.behind.cancelled' : 'report.behind.title')
  const unrecorded = events.filter(({ figures }) => figures === null).length
  return (
    <div className="flow">
      <PageHead title={title} actions={<ButtonLink to={back}>{t('ui.back')}</ButtonLink>} />
      {wholeEvents && <p className="soft">{t('statistics.whole-events')}</p>}
      {unrecorded > 0 && (
        <Banner tone="warn">
          <p>{t('report.missing', { count: unrecorded })}</p>
          {mayAsk && <AskOrganisers query={query} />}
        </Banner>
      )}
      <Table caption={title} events={events} cancelled={cancelled} />
    </div>
  )
}

function Table({ caption, events, cancelled }: Pick<Props, 'events' | 'cancelled'> & { caption: string }) {
  const t = useTranslator()
  if ((cancelled ?? events).length === 0) return <EmptyState title={t('report.behind.none')} />
  return cancelled ? <CancelledTable caption={caption} events={cancelled} /> : <CountedTable caption={caption} events={events} />
}

function CountedTable({ caption, events }: { caption: string; events: readonly Counted[] }) {
  const t = useTranslator()
  const unknown = t('attendance.manage.not-recorded')
  const count = (event: Counted, name: 'minimum' | 'attendances' | 'uniquePersons') =>
    event.figures ? formatCount(event.figures[name], t.language) : unknown
  const estimated = ({ figures }: Counted) => {
    if (!figures) return unknown
    return figures.estimated === null ? '–' : t('report.about', { count: figures.estimated })
  }
  const { name, when } = useEventColumns<Counted>()
  return (
    <DataTable
      caption={caption}
      stacks="titled"
      rows={events}
      keyOf={(event) => event.to}
      columns={[
        name,
        { label: t('report.column.reported'), cell: (event) => count(event, 'attendances'), number: true },
        when,
        { label: t('report.column.minimum'), cell: (event) => count(event, 'minimum'), number: true },
        { label: t('report.column.estimated'), cell: estimated, number: true, secondary: true },
        { label: t('report.column.persons'), cell: (event) => count(event, 'uniquePersons'), number: true, secondary: true },
      ]}
    />
  )
}

function CancelledTable({ caption, events }: { caption: string; events: readonly Cancelled[] }) {
  const t = useTranslator()
  const { name, when } = useEventColumns<Cancelled>()
  const seats = {
    label: t('report.column.cancelled-seats'),
    cell: (event: Cancelled) => formatCount(event.seats, t.language),
    number: true,
  }
  return <DataTable caption={caption} stacks="titled" rows={events} keyOf={(event) => event.to} columns={[name, seats, when]} />
}

function useEventColumns<Row extends Shown>(): { name: Column<Row>; when: Column<Row> } {
  const t = useTranslator()
  return {
    name: {
      label: t('report.behind.event'),
      cell: ({ to, title }) => (
        <a href={to}>
          <TextOf texts={title} />
        </a>
      ),
    },
    when: { label: t('ui.event.when'), cell: ({ startsAt }) => formatDate(startsAt, t.language) },
  }
}
