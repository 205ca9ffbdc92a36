import { useTranslator } from './language.tsx'

/** What a secretary may mark of a member; `not-recorded` is a choice of its own. */
export const TICKS = ['not-recorded', 'present', 'remote', 'deputy', 'apology', 'absent'] as const
export type TickState = (typeof TICKS)[number]
export type TickRow = { id: string; name: string; detail?: string | null; state: TickState }

/** A meeting's attendance: one choice a member, named `tick.<id>`. Stands in a form. */
export function TickList({ rows, states = TICKS }: { rows: readonly TickRow[]; states?: readonly TickState[] }) {
  const t = useTranslator()
  return (
    <ul className="tick-list plain">
      {rows.map((row) => (
        <li key={row.id}>
          <div>
            <b>{row.name}</b>
            {row.detail && (
              <>
                <br />
                <span className="small soft">{row.detail}</span>
              </>
            )}
          </div>
          <select className="input" name={`tick.${row.id}`} aria-label={row.name} defaultValue={row.state}>
            {states.map((state) => (
              <option key={state} value={state}>
                {t(`ui.tick.${state}`)}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  )
}

/** A meeting of the year: held, planned (dated) or still open. `date` is text, already formatted. */
export type RhythmMark = { state: 'held' | 'planned' | 'open'; date?: string }

/** A group's year as marks, each with its words for screen readers. */
export function Rhythm({ marks }: { marks: readonly RhythmMark[] }) {
  const t = useTranslator()
  const classOf = { held: 'done', planned: 'planned', open: undefined }
  return (
    <ol className="rhythm" aria-label={t('ui.rhythm.label')}>
      {marks.map((mark, index) => (
        <li key={index} className={classOf[mark.state]}>
          <span className="visually-hidden">{t(`ui.rhythm.${mark.state}`, { date: mark.date ?? '' })}</span>
        </li>
      ))}
    </ol>
  )
}
