import type { Texts } from '#app/domain/shared/texts.ts'
import type { Dimension } from '#app/domain/statistics/dimensions.ts'
import { DIMENSIONS } from '#app/domain/statistics/dimensions.ts'
import { hidesSmall } from '#app/domain/statistics/sharing.ts'
import { formatDate } from '#app/i18n/dates.ts'
import { formatCount } from '#app/i18n/numbers.ts'
import { CopyBox } from '../copy-box.tsx'
import { FigureCard, FigureCards } from '../figure-card.tsx'
import { Field, Select } from '../form/field.tsx'
import { ButtonLink, SubmitButton } from '../form/submit-button.tsx'
import { TextOf, useTranslator } from '../language.tsx'
import { Banner } from '../signs.tsx'
import { EmptyState, Fold, PageHead, Tabs } from '../surfaces.tsx'
import { AskOrganisers } from './ask-organisers.tsx'
import { BarChart } from './bar-chart.tsx'
import { type FigureRow, FiguresTable } from './figures-table.tsx'

type Totals = Omit<FigureRow, 'key' | 'name' | 'behind'> & {
  repeatPersons: number
  firstTimers: number
  cancelled: { events: number; seats: number }
  withoutEstimate: number
  namelessAttendances: number
}
type Props = {
  period: { from: string; to: string }
  preset: string
  by: Dimension
  totals: Totals
  rows: readonly FigureRow[]
  missing: readonly { to: string; title: Texts; startsAt: string }[]
  query: string
  asked: number | null
  /** Whether the person may write to the organisers. */
  mayAsk: boolean
}

const PRESETS = ['this_year', 'autumn', 'spring', 'project'] as const

/** The coordinator's report of a period: three figures that explain themselves, a ready text, a breakdown with its chart and table. */
export function ReportPage(props: Props) {
  const { period, totals, query, by } = props
  const t = useTranslator()
  const { recorded } = totals
  return (
    <div className="flow flow-wide">
      <PageHead
        title={t('report.title')}
        below={t('report.days', {
          from: formatDate(`${period.from}T00:00`, t.language),
          to: formatDate(`${period.to}T00:00`, t.language),
        })}
        actions={
          <>
            <ButtonLink to={`/manage/report.xlsx?${query}&by=${by}`} icon="download">
              {t('report.download.xlsx')}
            </ButtonLink>
            <ButtonLink to={`/manage/report.csv?${query}&by=${by}`} icon="download">
              {t('report.download.csv')}
            </ButtonLink>
          </>
        }
      />
      <PeriodChoice {...props} />
      <Missing {...props} />
      {recorded === 0 ? <NothingRecorded {...props} /> : <Figures {...props} />}
    </div>
  )
}

function PeriodChoice({ preset, period, by }: Props) {
  const t = useTranslator()
  return (
    <div className="flow flow-tight">
      <Tabs
        label={t('report.period')}
        tabs={PRESETS.map((one) => ({
          to: `/manage/report?period=${one}&by=${by}`,
          label: t(`report.preset.${one}`),
          current: one === preset,
        }))}
      />
      <Fold summary={t('report.preset.custom')} icon="calendar" open={preset === 'custom'}>
        <form className="filters" method="get" action="/manage/report">
          <Field name="from" label={t('report.from')} type="date" value={period.from} required />
          <Field name="to" label={t('report.to')} type="date" value={period.to} required />
          <input type="hidden" name="by" value={by} />
          <SubmitButton look="plain">{t('report.show')}</SubmitButton>
        </form>
      </Fold>
    </div>
  )
}

function Missing({ missing, totals, asked, query, mayAsk }: Props) {
  const t = useTranslator()
  const { recorded, events: held } = totals
  if (asked !== null) {
    return (
      <Banner tone="ok" live>
        <p>{t('report.missing.asked', { count: asked })}</p>
      </Banner>
    )
  }
  if (missing.length === 0) return null
  return (
    <Banner tone="warn">
      <p>
        <b>{t('report.missing', { count: missing.length })}</b> {t('report.coverage', { recorded, held })}
      </p>
      <Fold summary={t('report.missing.list')}>
        <ul>
          {missing.map((event) => (
            <li key={event.to}>
              <a href={event.to}>
                <TextOf texts={event.title} />
              </a>
              , {formatDate(event.startsAt, t.language)}
            </li>
          ))}
        </ul>
      </Fold>
      {mayAsk && <AskOrganisers query={query} />}
    </Banner>
  )
}

function Figures({ totals, rows, by, query, period }: Props) {
  const t = useTranslator()
  const { recorded, events: held } = totals
  const count = (value: number) => formatCount(value, t.language)
  const behind = `/manage/report/events?${query}`
  const text =
    t('report.text', {
      events: held,
      attendances: totals.attendances,
      minimum: totals.minimum,
      persons: totals.uniquePersons,
      hours: totals.participantHours,
    }) + (recorded < held ? t('report.text.coverage', { recorded, held }) : '')
  return (
    <>
      <FigureCards>
        <FigureCard label={t('report.events')} figure={count(held)} definition={t('report.events.definition')} behind={behind}>
          {t('report.events.what', { recorded })}
        </FigureCard>
        <FigureCard
          label={t('report.attendances')}
          figure={count(totals.attendances)}
          series="reported"
          definition={t('report.attendances.definition')}
          behind={behind}
        >
          {t('report.attendances.what', { minimum: totals.minimum, estimated: totals.estimated ?? 0 })}
        </FigureCard>
        <FigureCard
          label={t('report.persons')}
          figure={count(totals.uniquePersons)}
          series="minimum"
          definition={t('report.persons.definition')}
          behind={behind}
        >
          {t('report.persons.what', { first: totals.firstTimers, repeat: totals.repeatPersons, nameless: totals.namelessAttendances })}
        </FigureCard>
      </FigureCards>
      <Cancelled cancelled={totals.cancelled} query={query} />
      <section className="flow" aria-labelledby="text">
        <h2 id="text">{t('report.text.title')}</h2>
        <CopyBox text={text} label={t('report.text.copy')} primary />
      </section>
      <Breakdown rows={rows} by={by} totals={totals} period={period} />
    </>
  )
}

function NothingRecorded({ totals, query }: Props) {
  const t = useTranslator()
  return (
    <>
      <EmptyState title={t('report.none')} />
      <Cancelled cancelled={totals.cancelled} query={query} />
    </>
  )
}

/** Events that were cancelled stand in no figure of attendance: they have a line and a list of their own. */
function Cancelled({ cancelled, query }: { cancelled: Totals['cancelled']; query: string }) {
  const t = useTranslator()
  if (cancelled.events === 0) return null
  return (
    <p>
      {t('report.cancelled', cancelled)}{' '}
      <a className="on-screen" href={`/manage/report/events?${query}&cancelled=1`}>
        {t('ui.figure.behind')}
      </a>
    </p>
  )
}

const isShown = (row: FigureRow) => row.recorded > 0 && !row.hidden?.includes('attendances')

function Breakdown({ rows, by, totals, period }: Pick<Props, 'rows' | 'by' | 'totals' | 'period'>) {
  const t = useTranslator()
  return (
    <section className="flow" aria-labelledby="breakdown">
      <h2 id="breakdown">{t(`report.by.${by}`)}</h2>
      <form className="row" method="get" action="/manage/report" data-submit-on-change>
        <input type="hidden" name="from" value={period.from} />
        <input type="hidden" name="to" value={period.to} />
        <Select
          name="by"
          label={t('report.by')}
          value={by}
          options={DIMENSIONS.map((value) => ({ value, label: t(`report.by.${value}`) }))}
        />
        <button type="submit" className="button" data-without-script>
          {t('report.show')}
        </button>
      </form>
      <BarChart bars={rows.filter(isShown).map((row) => ({ ...row, reported: row.attendances }))} />
      <FiguresTable caption={t(`report.by.${by}`)} heading={t(`report.by.${by}`)} rows={rows} total={totals} />
      <p className="small soft">{t('report.footnote')}</p>
      {hidesSmall(by) && <p className="small soft">{t('statistics.small-rows')}</p>}
      {by === 'target_group' && <p className="small soft">{t('report.footnote.multiple')}</p>}
      {totals.estimated !== null && totals.withoutEstimate > 0 && (
        <p className="small soft">{t('report.footnote.estimate', { count: totals.withoutEstimate })}</p>
      )}
    </section>
  )
}
