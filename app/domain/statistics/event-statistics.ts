import type { Db } from '#db/tables/index.ts'
import { type AttendanceFigures, type AttendanceState, attendanceFigures } from './attendance-figures.ts'
import { type EventFigures, eventFigures } from './event-figures.ts'
import { findCountedEvent, listHistory, listLedger, listPointsOf, listRegistrants } from './queries.server.ts'
import { oneDecimal } from './rates.ts'
import { countedAt, type HistoryRow, type RegistrationFigures, registrationFigures, standingAt } from './registration-figures.ts'
import { type Sentence, sentenceOf } from './sentence.ts'
import { whoWasThere } from './who-was-there.ts'

/** An event's figures as the API tells them, without its sentence. null: undefined or not recorded, never 0. */
export type EventStatistics = {
  registrations: RegistrationFigures
  attendance: AttendanceFigures & { state: AttendanceState }
  headcount: { minimum: number | null; reported: number | null; estimated: number | null }
  devices: {
    total: number | null
    answered: number | null
    silent: number | null
    answerRate: number | null
    listenersPerDevice: number | null
  }
  onSite: { identified: number | null; counted: number | null }
  hours: { participantHours: number | null; calculatedShare: number | null }
}

export type EventReport = {
  statistics: EventStatistics
  /** Which sentence tells the figures; null while nothing is recorded. */
  sentence: Sentence | null
  /** Listeners at the answered devices together; for the explanation of the reported figure. */
  answeredListeners: number
}

/** Everything counted of one event, or undefined when there is no such event. */
export async function eventStatistics(db: Db, eventId: string, now: Date): Promise<EventReport | undefined> {
  const event = await findCountedEvent(db, eventId)
  if (!event) return undefined
  const [ledger, points, registrants, history] = await Promise.all([
    listLedger(db, { eventId }),
    listPointsOf(db, { eventId }),
    listRegistrants(db, { eventId }),
    listHistory(db, eventId),
  ])
  const there = whoWasThere(ledger, points, registrants)
  const figures = eventFigures(event, there, now)
  const moment = countedAt(event.starts_at_utc, now)
  const registrations = registrationFigures(history, moment, event)
  const confirmed = event.status === 'cancelled' ? new Map<string, number>() : confirmedSeats(history, moment)
  const attendance = { state: figures.state, ...attendanceFigures(there, confirmed, figures.state) }
  return {
    statistics: { registrations, attendance, ...told(figures) },
    sentence: figures.state === 'not_recorded' ? null : sentenceOf({ kind: event.kind, ...sentenceNumbers(figures) }),
    answeredListeners: figures.heads.answeredListeners,
  }
}

function confirmedSeats(history: readonly HistoryRow[], moment: string): Map<string, number> {
  const confirmed = [...standingAt(history, moment)].filter(([, row]) => row.status === 'confirmed')
  return new Map(confirmed.map(([id, row]) => [id, row.seats]))
}

function sentenceNumbers({ heads, onSite }: EventFigures) {
  return { onSite, devices: { total: heads.points, silent: heads.silent }, headcount: heads }
}

function told(figures: EventFigures): Omit<EventStatistics, 'registrations' | 'attendance'> {
  if (figures.state === 'not_recorded') return NOTHING
  const { heads, onSite, hours } = figures
  return {
    headcount: { minimum: heads.minimum, reported: heads.reported, estimated: heads.estimated },
    devices: {
      total: heads.points,
      answered: heads.answered,
      silent: heads.silent,
      answerRate: heads.answerRate,
      listenersPerDevice: heads.listenersPerDevice,
    },
    onSite,
    hours: { participantHours: oneDecimal(hours.participantHours), calculatedShare: hours.calculatedShare },
  }
}

const NOTHING = {
  headcount: { minimum: null, reported: null, estimated: null },
  devices: { total: null, answered: null, silent: null, answerRate: null, listenersPerDevice: null },
  onSite: { identified: null, counted: null },
  hours: { participantHours: null, calculatedShare: null },
}
