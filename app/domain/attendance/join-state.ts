/**
 * What a join page has to say to one device at one moment. `which`: an unknown device of somebody who is in already. `doorsAt` is a wall time where the event
 * is, `today` its day there now.
 */
export type JoinState =
  | { kind: 'cancelled'; reason: string | null }
  | { kind: 'no-seat'; waiting: boolean }
  | { kind: 'before'; doorsAt: string; minutes: number; today: boolean; calendar: string }
  | { kind: 'ask' | 'which'; own: boolean }
  | { kind: 'joined'; listeners: number | null; names: string[]; hasLink: boolean; change: 'no' | 'correct' | 'now' }
  | AfterState

/** `whose`: of the number that is shown. `owner` is the person of the link, on a device not known to be theirs; `other` is somebody who is not. */
type AfterState = {
  kind: 'after'
  listeners: number | null
  /** Null where they would be somebody else's: they are then neither shown nor asked. */
  names: string[] | null
  whose: 'device' | 'owner' | 'other'
  told: boolean
  suggested: number | null
  closed: boolean
}
