/** A stretch of presence as instants in UTC. */
export type Session = { join: string; leave: string; seconds: number }

export type ReportFlag =
  | 'external'
  | 'unverified'
  | 'no-email'
  | 'phone'
  | 'upn-differs-from-email'
  | 'overlapping-sessions'
  | 'possible-room-device'

/** One identity of a report. `seconds` is the union of its stretches in the file, neither clipped nor bridged; null when the file tells no times. */
export type ReportPerson = {
  name: string
  email: string | null
  role: string | null
  sessions: Session[]
  seconds: number | null
  reportedSeconds: number | null
  /** False for somebody whom the report names without saying that she was there. */
  attended: boolean
  organiser: boolean
  flags: ReportFlag[]
}

/** What the file says of itself that its rows do not. */
export type Difference = { code: 'participant-count' | 'date-order-assumed' | 'duration'; stated?: number; found?: number; row?: number }

export type Report = {
  format: string
  encoding: string
  meeting: { title: string | null; start: string | null; end: string | null }
  persons: ReportPerson[]
  differences: Difference[]
}

export type ReportReading =
  | { ok: true; report: Report }
  | { ok: false; reason: 'format-not-understood'; format: string }
  | { ok: false; reason: 'columns_unknown'; columns: string[] }

/** What is known of the event a report belongs to: the zone its wall times are read in, and its day (`2027-03-18`) to tell day from month. */
export type ReportSetting = { zone: string; eventDay?: string | undefined }

export const secondsBetween = (join: string, leave: string) => Math.round((Date.parse(leave) - Date.parse(join)) / 1000)

/** Stretches put together where they overlap or touch: two devices at once are one person's one stretch. */
export function unionOf(stretches: readonly { join: string; leave: string }[]): Session[] {
  const union: Session[] = []
  for (const { join, leave } of stretches.toSorted((one, other) => (one.join < other.join ? -1 : 1))) {
    const last = union.at(-1)
    if (leave < join) continue
    if (!last || join > last.leave) union.push({ join, leave, seconds: secondsBetween(join, leave) })
    else if (leave > last.leave) Object.assign(last, { leave, seconds: secondsBetween(last.join, leave) })
  }
  return union
}
