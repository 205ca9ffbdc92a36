const FIRST_SECONDS = 5
const LONGEST_SECONDS = 60

/** Rests a worker while the mail server is down: 5, 10, 20 … 60 s; one letter that gets through ends it. */
export function makeBreaker() {
  let failures = 0
  let until = 0
  return {
    isOpen: (now: Date) => now.getTime() < until,
    failed(now: Date) {
      if (now.getTime() < until) return
      until = now.getTime() + Math.min(FIRST_SECONDS * 2 ** failures, LONGEST_SECONDS) * 1000
      failures++
    },
    succeeded() {
      failures = 0
      until = 0
    },
  }
}
