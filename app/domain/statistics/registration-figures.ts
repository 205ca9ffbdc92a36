import type { RegistrationHistoryTable } from '#db/tables/registrations.ts'

export type HistoryRow = Pick<RegistrationHistoryTable, 'registration_id' | 'status' | 'cancelled_by' | 'seats' | 'at'>

/** Seats by where they stood at a moment. `gross = confirmed + waitlisted + cancelledByParticipant + cancelledByOrganiser + expired`. */
export type RegistrationFigures = {
  gross: number
  confirmed: number
  waitlisted: number
  cancelledByParticipant: number
  cancelledByOrganiser: number
  expired: number
  /** Part of `cancelledByParticipant`: in the last 24 hours before the start. */
  cancelledLate: number
}

/** Who cancels within these hours before the start leaves a seat that can hardly be given to another. */
const LATE_HOURS = 24

/** The moment registrations are counted at: the start, or now when the start is ahead. */
export function countedAt(startsAt: string, now: Date): string {
  const iso = now.toISOString()
  return iso < startsAt ? iso : startsAt
}

/** Where each registration stood at a moment, by its id. `history` is in order of time. */
export function standingAt(history: readonly HistoryRow[], moment: string): Map<string, HistoryRow> {
  return new Map(history.filter((row) => row.at <= moment).map((row) => [row.registration_id, row]))
}

/** Counts seats, not forms, as they stood at a moment. Seats that stood when the whole event was cancelled were cancelled by the organiser. */
export function registrationFigures(
  history: readonly HistoryRow[],
  moment: string,
  event: { starts_at_utc: string; cancelled_at: string | null },
): RegistrationFigures {
  const figures = {
    gross: 0,
    confirmed: 0,
    waitlisted: 0,
    cancelledByParticipant: 0,
    cancelledByOrganiser: 0,
    expired: 0,
    cancelledLate: 0,
  }
  const late = new Date(Date.parse(event.starts_at_utc) - LATE_HOURS * 3600_000).toISOString()
  const eventGone = event.cancelled_at !== null && event.cancelled_at <= moment
  for (const row of standingAt(history, moment).values()) {
    figures.gross += row.seats
    const standing = row.status === 'confirmed' || row.status === 'waitlisted'
    const where = standing && eventGone ? 'cancelledByOrganiser' : placeOf(row)
    figures[where] += row.seats
    if (where === 'cancelledByParticipant' && row.at > late) figures.cancelledLate += row.seats
  }
  return figures
}

function placeOf({ status, cancelled_by }: HistoryRow) {
  if (status !== 'cancelled') return status
  return cancelled_by === 'organiser' ? 'cancelledByOrganiser' : 'cancelledByParticipant'
}
