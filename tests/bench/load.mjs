import autocannon from 'autocannon'

export const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const rounded = (number) => (number < 10 ? Math.round(number * 100) / 100 : Math.round(number))

/** Load on an address for some seconds or for an amount of requests, keep-alive, `connections` at once. */
export async function load({ url, connections, seconds, amount, body }) {
  const form = body && { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  const requests = body && [{ ...form, setupRequest: (request) => ({ ...request, body: body() }) }]
  const found = await autocannon({
    url,
    connections,
    ...(amount ? { amount } : { duration: seconds }),
    timeout: 30,
    ...(requests ? { requests } : {}),
  })
  const statuses = Object.fromEntries(Object.entries(found.statusCodeStats).map(([status, { count }]) => [status, count]))
  return {
    perSecond: found.requests.total / found.duration,
    p50: found.latency.p50,
    p99: found.latency.p99,
    seconds: found.duration,
    sent: found.requests.sent,
    statuses,
    errors: found.errors + found.timeouts,
  }
}

/** Medians of several runs, with the slowest and the fastest. */
export function summary(runs) {
  const speeds = runs.map((run) => run.perSecond)
  return {
    perSecond: rounded(middle(speeds)),
    spread: [rounded(Math.min(...speeds)), rounded(Math.max(...speeds))],
    ...(runs[0].p99 === undefined ? {} : { p50: middle(runs.map((run) => run.p50)), p99: middle(runs.map((run) => run.p99)) }),
  }
}

/** Ours beside the limit: how much of it is reached. */
export const beside = (ours, limit, of) => {
  const [kutsu, machine] = [summary(ours), summary(limit)]
  return { ...kutsu, limit: { of, ...machine }, ratio: Math.round((kutsu.perSecond / machine.perSecond) * 1000) / 1000 }
}
