import { scaleLinear } from 'd3-scale'
import { formatCount } from '#app/i18n/numbers.ts'
import { useTranslator } from '../language.tsx'

export type Bar = { key: string; name: string; minimum: number; reported: number; estimated: number | null }
const WIDTH = 450
const HEIGHT = 30
/** More bars than this say less than the table does. */
const MOST = 12

/** Three honest figures as one bar: solid is at least, amber reported, the dashed outline the estimate. The table beside it says the same. */
export function BarChart({ bars }: { bars: readonly Bar[] }) {
  const { language } = useTranslator()
  const shown = bars.slice(0, MOST)
  const most = Math.max(1, ...shown.map(({ reported, estimated }) => Math.max(reported, estimated ?? 0)))
  const width = scaleLinear([0, most], [0, WIDTH - 2])
  return (
    <div className="card">
      <Legend />
      <ol className="bar-chart chart-frame plain">
        {shown.map((bar) => (
          <li key={bar.key}>
            <span className="bar-name">{bar.name}</span>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              {bar.estimated !== null && bar.estimated > bar.reported && (
                <rect className="bar-estimate" x=".5" y="1" width={width(bar.estimated)} height="28" />
              )}
              <rect className="bar-reported" y="5" width={width(bar.reported)} height="20" />
              <rect className="bar-minimum" y="5" width={width(bar.minimum)} height="20" />
            </svg>
            <span className="number">{formatCount(bar.reported, language)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Legend() {
  const t = useTranslator()
  const items = [
    { look: 'bar-minimum', word: t('report.column.minimum') },
    { look: 'bar-reported', word: t('report.column.reported') },
    { look: 'bar-estimate', word: t('report.column.estimated') },
  ]
  return (
    <ul className="legend row plain">
      {items.map(({ look, word }) => (
        <li key={look} className="with-icon">
          <svg viewBox="0 0 20 14" aria-hidden="true">
            <rect className={look} x="1" y="1" width="18" height="12" />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  )
}
