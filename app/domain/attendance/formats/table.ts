import { parse } from 'csv-parse/sync'

const DELIMITERS = [';', ','] as const
const LINE_END = /\r\n|\n|\r/

/** Rows of cells. A file with tabs is told apart by them, else the delimiter that gives the widest row is the file's; blanks are plain, cells are trimmed, empty rows are dropped. */
export function tableOf(text: string): string[][] {
  const plain = text
    .replace(/^\ufeff/, '')
    .replace(/\0/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
  const width = (rows: string[][]) => rows.reduce((widest, row) => Math.max(widest, filled(row)), 0)
  const tabs = plain.includes('\t') ? rowsOf(plain, '\t') : undefined
  if (tabs && width(tabs) > 1) return tabs
  const readings = DELIMITERS.filter((delimiter) => plain.includes(delimiter)).map((delimiter) => rowsOf(plain, delimiter))
  return readings.toSorted((one, other) => width(other) - width(one))[0] ?? rowsOf(plain, ',')
}

function rowsOf(text: string, delimiter: string): string[][] {
  const rows = text.includes('"') ? quotedRowsOf(text, delimiter) : text.split(LINE_END).map((line) => line.split(delimiter))
  return rows.map((row) => row.map((cell) => cell.trim().normalize('NFC'))).filter((row) => filled(row) > 0)
}

/** Where a cell may be quoted, and so hold delimiters and line ends. The parser is slow on rows of unequal length, such as those of sections. */
function quotedRowsOf(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  })
}

/** How many cells a row has up to its last filled one: spreadsheets pad every line to the widest. */
function filled(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell !== '') + 1
}
