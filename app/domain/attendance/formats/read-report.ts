import { decode } from './decode.ts'
import type { ReportReading, ReportSetting } from './report.ts'
import { isNoText, signatureOf, signatureOfBytes } from './signatures.ts'
import { tableOf } from './table.ts'
import { readTeamsSections } from './teams-sections.ts'

/** Headings shown back to the person when a table is unknown: as many as a table of people can sensibly have. */
const MOST_COLUMNS = 40

/** Reads a meeting's attendance report. A known format that is not read yet, and a table nobody knows, are told apart. */
export function readReport(bytes: Uint8Array, setting: ReportSetting): ReportReading {
  const binary = signatureOfBytes(bytes)
  if (binary) return { ok: false, reason: 'format-not-understood', format: binary }
  const { text, encoding } = decode(bytes)
  if (isNoText(text)) return { ok: false, reason: 'format-not-understood', format: 'no-text' }
  if (/^\s*[{[]/.test(text)) return { ok: false, reason: 'format-not-understood', format: 'graph-attendance' }
  const rows = readTable(text)
  const report = rows && readTeamsSections(rows, encoding, setting)
  if (report) return { ok: true, report }
  const format = rows && signatureOf(rows)
  if (format) return { ok: false, reason: 'format-not-understood', format }
  const widest = (rows ?? []).slice(0, 15).reduce<string[]>((one, other) => (other.length > one.length ? other : one), [])
  return { ok: false, reason: 'columns_unknown', columns: widest.filter((cell) => cell !== '').slice(0, MOST_COLUMNS) }
}

/** A file whose quotes do not close is no table. */
function readTable(text: string): string[][] | undefined {
  try {
    return tableOf(text)
  } catch {
    return undefined
  }
}
