import { Icon } from '../icon.tsx'
import { useTranslator } from '../language.tsx'
import { Chip, type Tone } from '../signs.tsx'
import { SideBySide } from './event-when.tsx'

type Mode = 'on_site' | 'remote'
/** Seats of one mode; `left` null means no limit. */
export type ModeSeats = { mode: Mode; left: number | null }

/** So few that a chip warns. */
const FEW = 10

/** What is free, in words. With two modes each says its own. */
function useSeatsText() {
  const t = useTranslator()
  return (seats: ModeSeats, several: boolean): string => {
    const state = seats.left === null ? 'unlimited' : seats.left <= 0 ? 'full' : 'left'
    return t(several ? `ui.event.seats.${seats.mode}.${state}` : `ui.event.seats.${state}`, { count: Math.max(seats.left ?? 0, 0) })
  }
}

/** How full an event is, as chips: one, or one a mode. */
export function SeatsLeft({ seats }: { seats: readonly ModeSeats[] }) {
  const textOf = useSeatsText()
  return (
    <>
      {seats.map((one) => (
        <Chip key={one.mode} tone={seatsTone(one.left)}>
          {textOf(one, seats.length > 1)}
        </Chip>
      ))}
    </>
  )
}

/** The same as one line of text, for the dark top of an event's page. */
export function SeatsInWords({ seats }: { seats: readonly ModeSeats[] }) {
  const textOf = useSeatsText()
  return (
    <span className="seats-left with-icon">
      <Icon name="people" />
      <span>
        <SideBySide parts={seats.map((one) => textOf(one, seats.length > 1))} />
      </span>
    </span>
  )
}

function seatsTone(left: number | null): Tone {
  if (left === null || left > FEW) return 'ok'
  return left > 0 ? 'warn' : 'bad'
}
