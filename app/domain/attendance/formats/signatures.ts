import { isStamp } from './stamps.ts'

/** Headings that only one platform's report has, in lower case. */
const SIGNATURES: [format: string, headings: readonly string[]][] = [
  ['teams-live-event', ['sessionid', 'participantid']],
  ['teams-2021-summary', ['meeting summary']],
  ['teams-2021-summary', ['full name', 'join time', 'leave time']],
  ['zoom-webinar-attendee', ['attendee report']],
  ['zoom-registration-report', ['registration report']],
  ['zoom-participants-unique', ['name (original name)', 'total duration (minutes)']],
  ['zoom-participants', ['name (original name)']],
  ['google-meet', ['time joined', 'time exited']],
  ['google-meet', ['horário de entrada', 'horário de saída', 'sobrenome']],
  ['webex', ['attendee email', 'attendance duration']],
  ['bbb-learning-dashboard', ['activity score', 'talk time']],
]

/** Which known format a table is, besides the one that is read; undefined for an unknown table. */
export function signatureOf(rows: readonly string[][]): string | undefined {
  const head = rows.slice(0, 15).map((row) => row.map((cell) => cell.toLowerCase()))
  const known = SIGNATURES.find(([, headings]) => head.some((row) => headings.every((heading) => row.includes(heading))))
  if (known) return known[0]
  if (/^1\.\s/.test(rows[0]?.[0] ?? '')) return 'teams-sections-other'
  const body = rows.slice(1)
  const isList = body.length > 0 && body.every((row) => row.length === 3 && isStamp(row[2] ?? ''))
  return isList ? 'teams-2020-list' : undefined
}

/** A file that is no text at all: a workbook, a PDF, a picture. */
export function signatureOfBytes(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (start.startsWith('PK')) return 'xlsx'
  if (start === '\xd0\xcf\x11\xe0') return 'xls'
  return start === '%PDF' ? 'pdf' : undefined
}

/** Control characters that no table is written with; a lone zero is met in names. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_TEXT = /[\x01-\x08\x0e-\x1a\x1c-\x1f]/

/** Whether what was read as text is none: a picture, a recording. */
export const isNoText = (text: string) => NO_TEXT.test(text.slice(0, 2000))
