import { countRegistrations } from './count.mjs'
import { load, middle } from './load.mjs'
import { measureLimit } from './program.mjs'
import { newForm, warmUp } from './registration.mjs'

const SEATS = 300
const TRIES = 5000

/** B4: registration opens. 300 seats, 5,000 tries over 64 connections, a waiting list; every answer is recounted from the rows. Beside it as many bare transactions. */
export async function* openingRush(kutsu, { runs }) {
  await warmUp(kutsu)
  const [found, machine] = [[], []]
  for (let run = 0; run < Math.min(runs, 3); run++) {
    const event = await kutsu.makeEvent({ capacity: { remote: SEATS }, waitlist: true })
    const rush = await load({ url: event.url, connections: 64, amount: TRIES, body: newForm })
    const kept = countRegistrations(kutsu.dataDir, event.id)
    machine.push(TRIES / (await measureLimit(['sqlite', kutsu.dataDir, '1'])).perSecond)
    found.push({ ...rush, ...kept, answered: rush.statuses[303] ?? 0 })
  }
  const slowest = found.reduce((a, b) => (b.seconds > a.seconds ? b : a))
  const exact = found.every(
    (run) => run.confirmed === SEATS && run.waiting === TRIES - SEATS && run.answered === TRIES && run.letters >= TRIES,
  )
  const limit = middle(machine)
  const { confirmed, waiting, answered, letters, p50, p99, seconds } = slowest
  yield {
    what: 'opening rush',
    seats: SEATS,
    tries: TRIES,
    connections: 64,
    runs: found.length,
    confirmed,
    waiting,
    answered,
    letters,
    p50,
    p99,
    seconds,
    limit: { of: 'as many bare transactions on the same disk', seconds: Math.round(limit * 100) / 100 },
    ratio: Math.round((limit / seconds) * 1000) / 1000,
    wrong: !exact,
  }
}
