import { formatCount, formatDecimal } from '#app/i18n/numbers.ts'
import { useTranslator } from '../language.tsx'

export type FigureRow = {
  key: string
  name: string
  behind: string | null
  events: number
  /** Events of the row of which anything is recorded; without one no figure is known. */
  recorded: number
  minimum: number
  attendances: number
  estimated: number | null
  uniquePersons: number
  participantHours: number
  /** Names of the figures above that stand for too few people. */
  hidden?: readonly string[]
}

/** A breakdown with its total. Every row opens the list behind it. */
export function FiguresTable({
  caption,
  heading,
  rows,
  total,
}: {
  caption: string
  heading: string
  rows: readonly FigureRow[]
  total: Omit<FigureRow, 'key' | 'name' | 'behind'>
}) {
  const t = useTranslator()
  // A region that scrolls must be reachable by keyboard.
  const scrolls = true
  const columns = [
    t('report.events'),
    t('report.column.minimum'),
    t('report.column.reported'),
    t('report.column.estimated'),
    t('report.column.persons'),
    t('report.column.hours'),
  ]
  return (
    <section className="table-scroll" aria-label={caption} tabIndex={scrolls ? 0 : undefined}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.behind ? <a href={row.behind}>{row.name}</a> : row.name}</th>
              <Figures row={row} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('report.total')}</th>
            <Figures row={total} />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function Figures({ row }: { row: Omit<FigureRow, 'key' | 'name' | 'behind'> }) {
  const t = useTranslator()
  const shown = (name: 'minimum' | 'attendances' | 'uniquePersons' | 'participantHours', format = formatCount) =>
    row.hidden?.includes(name) ? t('statistics.hidden') : format(row[name], t.language)
  if (row.recorded === 0) return <Unrecorded events={row.events} />
  const cells = [
    formatCount(row.events, t.language),
    shown('minimum'),
    shown('attendances'),
    row.estimated === null ? '–' : t('report.about', { count: row.estimated }),
    shown('uniquePersons'),
    shown('participantHours', formatDecimal),
  ]
  return cells.map((cell, index) => (
    <td key={index} className="number">
      {cell}
    </td>
  ))
}

function Unrecorded({ events }: { events: number }) {
  const t = useTranslator()
  return (
    <>
      <td className="number">{formatCount(events, t.language)}</td>
      <td colSpan={5}>{t('attendance.manage.not-recorded')}</td>
    </>
  )
}
