/** What a join page has to say to one device at one moment. `which`: an unknown device of somebody who is in already. */
export type JoinState =
  | { kind: 'cancelled'; reason: string | null }
  | { kind: 'no-seat'; waiting: boolean }
  | { kind: 'before'; doorsAt: string; minutes: number; calendar: string }
  | { kind: 'ask' | 'which'; own: boolean }
  | { kind: 'joined'; listeners: number | null; hasLink: boolean; change: 'no' | 'correct' | 'now' }
  | { kind: 'after'; listeners: number | null; told: boolean; suggested: number | null; closed: boolean }
