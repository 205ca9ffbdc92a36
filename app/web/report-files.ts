import { stringify } from 'csv-stringify/sync'
import { textFor } from '#app/domain/shared/texts.ts'
import type { Measures } from '#app/domain/statistics/measures.ts'
import type { PeriodStatistics } from '#app/domain/statistics/period-statistics.ts'
import { rowName } from '#app/i18n/report-rows.ts'
import type { Translator } from '#app/i18n/translator.ts'

const COLUMNS = [
  'minimum',
  'attendances',
  'estimated',
  'uniquePersons',
  'repeatPersons',
  'firstTimers',
  'participantHours',
  'participantDays',
] as const

type Cell = string | number | null

/** The table of a period as rows of cells: a heading, a row each, the total. Numbers are raw; what is undefined is empty, what is hidden `S`, what is not recorded `NR`. */
function tableOf({ by, rows, totals, period }: PeriodStatistics, t: Translator): Cell[][] {
  const heading = [
    t(`report.by.${by}`),
    t('report.events'),
    t('report.column.minimum'),
    t('report.column.reported'),
    t('report.column.estimated'),
    t('report.column.persons'),
    t('report.column.repeat'),
    t('report.column.first'),
    t('report.column.hours'),
    t('report.column.days'),
    t('report.column.cancelled-seats'),
    t('report.from'),
    t('report.to'),
  ]
  const cells = (name: string, row: Measures, hidden: readonly string[] = []): Cell[] => [
    name,
    row.events,
    ...COLUMNS.map((column) => (row.events > 0 && row.recorded === 0 ? 'NR' : hidden.includes(column) ? 'S' : row[column])),
    null,
    period.from,
    period.to,
  ]
  const { events, seats } = totals.cancelled
  return [
    heading,
    ...rows.map((row) => cells(rowName(t, by, row.key, row.name), row, row.hidden)),
    cells(t('report.total'), totals),
    ...(events > 0 ? [[t('report.row.cancelled'), events, ...COLUMNS.map(() => null), seats, period.from, period.to]] : []),
  ]
}

/** Held events of which nothing is recorded, with the code that says so. */
function missingOf({ missing }: PeriodStatistics, t: Translator): Cell[][] {
  return missing.map((event) => [
    textFor(JSON.parse(event.title), t.language).text,
    1,
    ...COLUMNS.map(() => 'NR'),
    null,
    event.starts_at.slice(0, 10),
    event.ends_at.slice(0, 10),
  ])
}

/** For Finnish Excel: semicolons, decimal commas, UTF-8 with a mark; no cell is run as a formula. */
export function reportCsv(statistics: PeriodStatistics, t: Translator): string {
  const comma = (cell: Cell) => (typeof cell === 'number' && !Number.isInteger(cell) ? String(cell).replace('.', ',') : cell)
  const rows = [...tableOf(statistics, t), ...missingOf(statistics, t)].map((row) => row.map(comma))
  return stringify(rows, { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: '\r\n' })
}

/** A workbook with the figures and, on a second sheet, what each of them means. Its texts are texts, never formulas. */
export async function reportXlsx(statistics: PeriodStatistics, t: Translator): Promise<Buffer> {
  const plain = (row: Cell[]) =>
    row.map((value) => (value === null ? null : typeof value === 'string' ? { value, type: String } : { value, type: Number }))
  const bold = (row: Cell[]) => plain(row).map((cell) => cell && { ...cell, fontWeight: 'bold' as const })
  const [heading = [], ...rows] = [...tableOf(statistics, t), ...missingOf(statistics, t)]
  const definitions: Cell[][] = [
    [t('report.events'), t('report.events.definition')],
    [t('report.column.minimum'), t('report.sheet.minimum')],
    [t('report.column.reported'), t('report.attendances.definition')],
    [t('report.column.estimated'), t('report.sheet.estimate')],
    [t('report.column.persons'), t('report.persons.definition')],
    [t('report.column.repeat'), t('report.sheet.repeat')],
    [t('report.column.first'), t('report.sheet.first')],
    [t('report.column.hours'), t('report.sheet.hours')],
    [t('report.row.cancelled'), t('report.sheet.cancelled')],
    ['', t('report.sheet.codes')],
  ]
  const sheets = [
    { sheet: t('report.sheet.figures'), data: [bold(heading), ...rows.map(plain)] },
    { sheet: t('report.sheet.definitions'), data: definitions.map(plain) },
  ]
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  return writeXlsxFile(sheets).toBuffer()
}
