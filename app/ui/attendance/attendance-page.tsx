import { formatCount } from '#app/i18n/numbers.ts'
import { CopyBox } from '../copy-box.tsx'
import { FigureCard, FigureCards } from '../figure-card.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { ButtonLink, SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { EventHead, type Head } from '../manage/event-head.tsx'
import { Chip } from '../signs.tsx'
import { EmptyState, Fold } from '../surfaces.tsx'
import { type Point, PointTable } from './point-table.tsx'

type Figures = {
  headcount: { minimum: number | null; reported: number | null; estimated: number | null }
  devices: { total: number | null; answered: number | null; silent: number | null }
  onSite: { identified: number | null }
}
type Props = {
  event: Head
  sentence: string | null
  path: string
  reportPath: string
  hasDoor: boolean
  running: boolean
  begun: boolean
  closed: boolean
  figures: Figures | null
  counter: number | null
  points: readonly Point[]
  pointCount: number
  nonce: string
  errors: Record<string, string> | undefined
}

/** Who is there now: three honest figures, and every listening point behind them with what can be corrected. */
export function AttendancePage(props: Props) {
  const t = useTranslator()
  const { running, closed, figures, points, pointCount, path, sentence } = props
  return (
    <div className="flow flow-wide">
      <EventHead event={props.event} part="attendance" />
      <div className="row row-between">
        {(running || closed) && (
          <p className="row">
            {running && (
              <Chip tone="ok" icon="clock">
                {t('attendance.manage.running')}
              </Chip>
            )}
            {closed && <Chip icon="lock">{t('attendance.manage.closed')}</Chip>}
            {running && <span className="soft">{t('attendance.manage.live')}</span>}
          </p>
        )}
        <div className="row">
          <Actions {...props} />
        </div>
      </div>
      <ErrorSummary errors={props.errors} />
      <div id="attendance" className="flow flow-wide" data-live={running ? '' : undefined}>
        {figures && <ThreeFigures figures={figures} />}
        {sentence && <CopyBox text={sentence} label={t('report.text.copy')} />}
        <section className="flow" aria-labelledby="points">
          <h2 id="points">
            {t('attendance.manage.points')} {formatCount(pointCount, t.language)}
          </h2>
          {pointCount === 0 ? (
            <EmptyState title={t('attendance.manage.nobody')} />
          ) : (
            <PointTable {...{ points, path, closed }} nonce={props.nonce} />
          )}
          {points.length < pointCount && (
            <p>
              <a href={`${path}?all=1`}>{t('attendance.manage.show-all', { count: pointCount })}</a>
            </p>
          )}
        </section>
      </div>
      <Closing {...props} />
    </div>
  )
}

function Actions({ path, reportPath, hasDoor }: Props) {
  const t = useTranslator()
  return (
    <>
      {hasDoor && (
        <form method="post" action={path}>
          <input type="hidden" name="intent" value="door" />
          <SubmitButton look="plain" icon="check">
            {t('attendance.manage.door')}
          </SubmitButton>
        </form>
      )}
      <ButtonLink to={reportPath} icon="download">
        {t('attendance.manage.report')}
      </ButtonLink>
    </>
  )
}

function ThreeFigures({ figures }: { figures: Figures }) {
  const t = useTranslator()
  const { headcount, devices, onSite } = figures
  const count = (value: number | null) => (value === null ? t('attendance.manage.not-recorded') : formatCount(value, t.language))
  const parts = {
    onSite: onSite.identified ?? 0,
    devices: devices.total ?? 0,
    answered: devices.answered ?? 0,
    silent: devices.silent ?? 0,
  }
  return (
    <FigureCards>
      <FigureCard label={t('attendance.manage.minimum')} figure={count(headcount.minimum)} series="minimum">
        {headcount.minimum !== null && t('attendance.manage.minimum.what', parts)}
      </FigureCard>
      <FigureCard label={t('attendance.manage.reported')} figure={count(headcount.reported)} series="reported">
        {headcount.reported !== null && t('attendance.manage.reported.what', parts)}
      </FigureCard>
      {headcount.estimated !== null && (
        <FigureCard label={t('attendance.manage.estimate')} figure={count(headcount.estimated)} series="estimate">
          {t('attendance.manage.estimate.what')}
        </FigureCard>
      )}
      <FigureCard label={t('attendance.manage.silent')} figure={count(devices.silent)}>
        {parts.silent > 0 && t('attendance.manage.silent.what')}
      </FigureCard>
    </FigureCards>
  )
}

function Closing({ path, hasDoor, begun, closed, counter, nonce }: Props) {
  const t = useTranslator()
  if (!begun && !closed) return null
  return (
    <section className="flow">
      {hasDoor && !closed && (
        <Fold summary={t('attendance.manage.counter')} icon="people">
          <form className="field" method="post" action={path}>
            <input type="hidden" name="intent" value="counter" />
            <input type="hidden" name="nonce" value={nonce} />
            <label htmlFor="count">{t('attendance.door.counter.label')}</label>
            <div className="stepper">
              <input
                className="input"
                id="count"
                name="count"
                type="number"
                min={0}
                max={100000}
                required
                defaultValue={counter ?? undefined}
              />
              <SubmitButton look="plain">{t('ui.save')}</SubmitButton>
            </div>
          </form>
        </Fold>
      )}
      <form className="flow flow-tight" method="post" action={path}>
        <input type="hidden" name="intent" value={closed ? 'reopen' : 'close'} />
        {!closed && <p className="small soft">{t('attendance.manage.close.what')}</p>}
        <p>
          <SubmitButton look="plain" icon="lock">
            {t(closed ? 'attendance.manage.reopen' : 'attendance.manage.close')}
          </SubmitButton>
        </p>
      </form>
    </section>
  )
}
