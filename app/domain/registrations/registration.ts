import type { Selectable } from '#db/rows.ts'
import type { RegistrationStatus, RegistrationTable } from '#db/tables/registrations.ts'

export type { RegistrationStatus }

/** A registration with its JSON columns read. */
export type RegistrationRecord = Omit<Selectable<RegistrationTable>, 'names' | 'answers'> & {
  names: string[]
  answers: Record<string, string>
}

export function readRegistration(row: Selectable<RegistrationTable>): RegistrationRecord {
  return { ...row, names: JSON.parse(row.names), answers: JSON.parse(row.answers) }
}

export const isActive = (status: RegistrationStatus) => status === 'confirmed' || status === 'waitlisted'

/** Which status may follow which. A cancelled registration stays cancelled for its registrant; who comes back registers anew. */
const TRANSITIONS: Record<RegistrationStatus, readonly RegistrationStatus[]> = {
  waitlisted: ['confirmed', 'cancelled', 'expired'],
  confirmed: ['cancelled'],
  cancelled: ['confirmed', 'waitlisted'],
  expired: [],
}

export const mayFollow = (from: RegistrationStatus, to: RegistrationStatus) => TRANSITIONS[from].includes(to)
