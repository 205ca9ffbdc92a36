/** How long requests are worked on before the door is looked at again. */
const SLICE_MS = 10
/** Looks at the door between two slices: it is done when two in a row found nobody new, or after so many. */
const MOST_LOOKS = 32

/**
 * Lets requests begin in the order they came, some at a time. Node accepts one new connection per turn of the event loop, and a turn answers
 * everybody who has sent something: under load those who are connected already would be served again and again while a newcomer waits at the
 * door for seconds. Between slices of work the loop therefore turns until nobody new comes in.
 */
export function openFairTurns(): () => Promise<void> {
  const waiting: (() => void)[] = []
  let goingOn = false

  function lookAround(looks = 0, quiet = 0, seen = waiting.length): void {
    setImmediate(() => {
      const calm = waiting.length === seen ? quiet + 1 : 0
      if (calm === 2 || looks === MOST_LOOKS) work()
      else lookAround(looks + 1, calm, waiting.length)
    })
  }

  /** Each begins in a callback of its own: what it does at once is done before the next one's time is asked for. */
  function work(): void {
    const until = performance.now() + SLICE_MS
    const begin = () => void (performance.now() < until && waiting.shift()?.())
    for (let one = waiting.length; one > 0; one--) setImmediate(begin)
    setImmediate(() => {
      goingOn = waiting.length > 0
      if (goingOn) lookAround()
    })
  }

  return () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      if (goingOn) return
      goingOn = true
      lookAround()
    })
}
