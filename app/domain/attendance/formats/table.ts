import { parse } from 'csv-parse/sync'

const DELIMITERS = ['\t', ';', ','] as const

/** Rows of cells. The delimiter that gives the widest row is the file's; blanks are plain, cells are trimmed, empty rows are dropped. */
export function tableOf(text: string): string[][] {
  const plain = text.replace(/\0/g, '').replace(/[\u00a0\u202f]/g, ' ')
  const readings = DELIMITERS.filter((delimiter) => plain.includes(delimiter)).map((delimiter) => rowsOf(plain, delimiter))
  const width = (rows: string[][]) => Math.max(0, ...rows.map((row) => filled(row)))
  const tabs = plain.includes('\t') ? readings[0] : undefined
  if (tabs && width(tabs) > 1) return tabs
  return readings.toSorted((one, other) => width(other) - width(one))[0] ?? rowsOf(plain, ',')
}

function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  })
  return rows.map((row) => row.map((cell) => cell.trim().normalize('NFC'))).filter((row) => filled(row) > 0)
}

/** How many cells a row has up to its last filled one: spreadsheets pad every line to the widest. */
function filled(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell !== '') + 1
}
