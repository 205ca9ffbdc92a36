import type { ReactNode } from 'react'
import { useTranslator } from './language.tsx'

/** A column: numbers stand right; `secondary` gives way on a phone; a hidden label is for screen readers only. */
export type Column<Row> = { label: string; cell: (row: Row) => ReactNode; number?: boolean; secondary?: boolean; hiddenLabel?: boolean }

type Props<Row> = {
  /** Names the table for screen readers. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /**
   * Folds into rows of a few lines on a phone: columns 1 and 3 left, 2 and 4 right, others should be secondary. `titled` gives the whole width to
   * columns 1 and 3, for titles and addresses. Off for wide figures.
   */
  stacks?: boolean | 'titled'
}

/** Rows to compare. The first column names the row. */
export function DataTable<Row>({ caption, columns, rows, keyOf, stacks = true }: Props<Row>) {
  const t = useTranslator()
  return (
    // A region that scrolls must be reachable by keyboard.
    <section className="table-scroll" aria-label={`${caption}. ${t('ui.table.scrolls')}`} tabIndex={stacks ? undefined : 0}>
      <table className={['data-table', stacks && 'stacks', stacks === 'titled' && 'titled'].filter(Boolean).join(' ')}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={classOf(column)}>
                {column.hiddenLabel ? <span className="visually-hidden">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.label} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.label} className={classOf(column)} data-label={column.number ? column.label : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function classOf(column: { number?: boolean; secondary?: boolean }): string | undefined {
  return [column.number && 'number', column.secondary && 'secondary'].filter(Boolean).join(' ') || undefined
}

/** Steps through a list. A missing address means that there is nothing that way. */
export function Pagination(props: { range?: { from: number; to: number; total: number }; previous?: string | null; next?: string | null }) {
  const t = useTranslator()
  if (!props.previous && !props.next) return null
  return (
    <nav className="pagination row" aria-label={t('ui.pages')}>
      {props.previous && (
        <a className="button" href={props.previous} rel="prev">
          {t('ui.pages.previous')}
        </a>
      )}
      {props.range && <span>{t('ui.pages.range', props.range)}</span>}
      {props.next && (
        <a className="button" href={props.next} rel="next">
          {t('ui.pages.next')}
        </a>
      )}
    </nav>
  )
}
