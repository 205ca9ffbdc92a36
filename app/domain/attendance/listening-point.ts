import type { ListeningPointTable } from '#db/tables/attendance.ts'

/** A device, or one person's devices together, through which an event is followed. */
export type ListeningPoint = ListeningPointTable

/** What somebody on an unknown device of a personal link said: that person on another device, or somebody else. */
export type OtherPerson = 'same' | 'other'

export type PointChoice = { kind: 'existing'; point: ListeningPoint } | { kind: 'new'; registrationId: string | null } | { kind: 'ask' }

/**
 * Which point a device belongs to. The device's own mark decides first; a personal link on its first device makes the person's
 * point; on a further device somebody has to say who they are. Network addresses and browsers never tell people apart.
 */
export function choosePoint(known: {
  byMark: ListeningPoint | undefined
  registrationId: string | null
  ofRegistration: ListeningPoint | undefined
  otherPerson: OtherPerson | undefined
}): PointChoice {
  if (known.byMark) return { kind: 'existing', point: known.byMark }
  if (known.registrationId === null || !known.ofRegistration) return { kind: 'new', registrationId: known.registrationId }
  if (known.otherPerson === 'same') return { kind: 'existing', point: known.ofRegistration }
  return known.otherPerson === 'other' ? { kind: 'new', registrationId: null } : { kind: 'ask' }
}
