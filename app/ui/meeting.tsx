import { useTranslator } from './language.tsx'

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
