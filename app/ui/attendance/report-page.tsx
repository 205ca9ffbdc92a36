import { formatCount } from '#app/i18n/numbers.ts'
import { DataTable } from '../data-table.tsx'
import { FigureCard, FigureCards } from '../figure-card.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { FieldError } from '../form/field-frame.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { EventHead, type Head } from '../manage/event-head.tsx'
import { Banner, Chip, type Tone } from '../signs.tsx'
import { ReportDrop } from './report-drop.tsx'

type Kind = 'person' | 'unknown' | 'staff' | 'not_present'
type Row = {
  index: number
  name: string
  kind: Kind
  matched: string | null
  by: 'email' | 'time_and_name' | 'earlier_report' | 'decision' | null
  minutes: number | null
  /** There for less than a minute. */
  short: boolean
  /** How somebody may say who or what it is: in words, or with a tick; null where nothing is asked. */
  asked: 'who' | 'count' | null
  /** What is said of it now. */
  said: string
}
type Report = { id: string; fileName: string; applied: boolean; rows: readonly Row[]; differences: number }
type Props = {
  event: Head
  path: string
  report: Report | null
  registrants: readonly string[]
  earlier: readonly { id: string; fileName: string; applied: boolean }[]
  errors: Record<string, string> | undefined
  /** What was sent with a form that was refused. */
  typed?: Record<string, string> | null | undefined
}

/** The meeting's own report: dropped here, looked at, counted in, and taken out again. */
export function ReportPage(props: Props) {
  const t = useTranslator()
  const { report, event, errors } = props
  return (
    <div className="flow flow-wide">
      <EventHead event={event} part="report" />
      <div className="flow flow-tight">
        <h2>{t(report && !report.applied ? 'attendance.report.check' : 'attendance.report.title')}</h2>
        {report && (
          <p className="soft">
            <FileSaid report={report} />
          </p>
        )}
      </div>
      <ErrorSummary errors={errors}>{report ? undefined : <p>{t('attendance.report.choose-again')}</p>}</ErrorSummary>
      {report ? <Preview {...props} report={report} /> : <ReportDrop path={props.path} error={errors?.file} />}
      <Earlier {...props} />
    </div>
  )
}

function FileSaid({ report }: { report: Report }) {
  const t = useTranslator()
  const file = t('attendance.report.file', { file: report.fileName, rows: report.rows.length })
  return <>{report.applied ? file : `${file} ${t('attendance.report.not-yet')}`}</>
}

function Preview({ report, path, registrants, errors, typed }: Props & { report: Report }) {
  const t = useTranslator()
  const { rows, applied, differences } = report
  const count = (kind: Kind) => rows.filter((row) => row.kind === kind).length
  const figure = (kind: Kind) => formatCount(count(kind), t.language)
  return (
    <>
      {applied && (
        <Banner tone="ok" live>
          <p>{t('attendance.report.applied')}</p>
        </Banner>
      )}
      <FigureCards>
        <FigureCard label={t('attendance.report.kind.person')} figure={figure('person')}>
          {t('attendance.report.people.what')}
        </FigureCard>
        <FigureCard label={t('attendance.report.kind.unknown')} figure={figure('unknown')}>
          {t('attendance.report.devices.what')}
        </FigureCard>
        <FigureCard label={t('attendance.report.kind.staff')} figure={figure('staff')}>
          {t('attendance.report.staff.what')}
        </FigureCard>
      </FigureCards>
      {differences > 0 && (
        <Banner tone="warn">
          <p>{t('attendance.report.differences', { count: differences })}</p>
        </Banner>
      )}
      <form className="flow" method="post" action={`${path}?report=${report.id}`}>
        <input type="hidden" name="report" value={report.id} />
        {rows.some((row) => row.asked === 'who') && <Registrants called={registrants} />}
        <Rows rows={rows} errors={errors} typed={typed} />
        <p className="row">
          <input type="hidden" name="intent" value={applied ? 'undo' : 'apply'} />
          <SubmitButton look={applied ? 'plain' : 'primary'} large={!applied}>
            {applied ? t('attendance.report.undo') : t('attendance.report.apply', { count: count('person') + count('unknown') })}
          </SubmitButton>
        </p>
        <p className="small soft">{t('attendance.report.undo.what')}</p>
      </form>
    </>
  )
}

const TONE: Record<Kind, Tone> = { person: 'ok', unknown: 'info', staff: '', not_present: '' }
/** What wants a look stands first. */
const ORDER: readonly Kind[] = ['unknown', 'staff', 'not_present', 'person']

function Rows({ rows, errors, typed }: Pick<Props, 'errors' | 'typed'> & { rows: readonly Row[] }) {
  const t = useTranslator()
  return (
    <DataTable
      caption={t('attendance.report.rows')}
      rows={rows.toSorted((one, other) => rank(one) - rank(other))}
      keyOf={(row) => String(row.index)}
      columns={[
        { label: t('attendance.report.in-report'), cell: (row) => row.name },
        {
          label: t('attendance.report.reading'),
          cell: (row) => <Reading row={row} error={errors?.[`who.${row.index}`]} typed={typed} />,
        },
        { label: t('attendance.manage.source'), cell: (row) => <Basis row={row} /> },
        { label: t('attendance.report.minutes'), number: true, cell: (row) => row.minutes ?? '–' },
      ]}
    />
  )
}

const rank = ({ asked, kind }: Row) => (asked === 'who' ? 0 : asked === 'count' ? 1 : 2 + ORDER.indexOf(kind))

/** Whom a row can be said to be: one list for all rows. */
function Registrants({ called }: { called: readonly string[] }) {
  const t = useTranslator()
  return (
    <>
      <p className="hint">{t('attendance.report.who.what')}</p>
      <datalist id="registrants">
        {[t('attendance.report.kind.staff'), t('attendance.report.kind.not_present'), ...called].map((words) => (
          <option key={words} value={words} />
        ))}
      </datalist>
    </>
  )
}

type Asked = { row: Row; error: string | undefined; typed: Props['typed'] }

function Reading({ row, error, typed }: Asked) {
  const t = useTranslator()
  if (row.asked === 'who') return <WhoIs row={row} error={error} typed={typed} />
  const isCounted = row.kind === 'person' || row.kind === 'unknown'
  if (row.asked === null) {
    const tooShort = row.short && row.kind === 'not_present'
    return <Chip tone={TONE[row.kind]}>{t(tooShort ? 'attendance.report.short' : `attendance.report.kind.${row.kind}`)}</Chip>
  }
  const name = `count.${row.index}`
  return (
    <>
      <Chip>{t('attendance.report.short')}</Chip>{' '}
      <label className="check">
        <input type="checkbox" name={name} defaultChecked={typed ? name in typed : isCounted} />
        <span>
          {t('attendance.report.count')}
          <span className="visually-hidden"> {row.name}</span>
        </span>
      </label>
    </>
  )
}

/** A device, unless somebody says who or what it is. */
function WhoIs({ row, error, typed }: Asked) {
  const t = useTranslator()
  const name = `who.${row.index}`
  return (
    <>
      <FieldError id={`${name}-error`} error={error} />
      <input
        className="input"
        id={name}
        name={name}
        list="registrants"
        autoComplete="off"
        maxLength={400}
        defaultValue={typed?.[name] ?? row.said}
        placeholder={t('attendance.report.kind.unknown')}
        aria-label={t('attendance.report.who', { name: row.name })}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
    </>
  )
}

function Basis({ row }: { row: Row }) {
  const t = useTranslator()
  const by = row.by === null ? null : t(`attendance.report.by.${row.by}`)
  return (
    <span className="soft">
      {row.matched}
      {row.matched && by && ', '}
      <span className="in-one-piece">{by}</span>
    </span>
  )
}

function Earlier({ earlier, path }: Props) {
  const t = useTranslator()
  if (earlier.length === 0) return null
  return (
    <section className="flow flow-tight">
      <h3>{t('attendance.report.earlier')}</h3>
      <ul>
        {earlier.map(({ id, fileName, applied }) => (
          <li key={id}>
            <a href={`${path}?report=${id}`}>{fileName}</a> {applied && <Chip tone="ok">{t('attendance.report.counted')}</Chip>}
          </li>
        ))}
      </ul>
    </section>
  )
}
