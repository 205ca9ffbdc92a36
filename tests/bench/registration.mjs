import { countRegistrations } from './count.mjs'
import { beside, load, middle } from './load.mjs'
import { measureLimit, processorOf } from './program.mjs'

let people = 0

/** The form of somebody new each time. */
export const newForm = () => {
  people++
  return new URLSearchParams({ name: `Mikko Lahti ${people}`, email: `mikko.lahti.${people}@example.org` }).toString()
}

/** Node compiles for good what has run some thousand times: what is measured is a program that has. */
export async function warmUp(kutsu) {
  const { url } = await kutsu.makeEvent()
  await load({ url, connections: 16, amount: 3000, body: newForm })
}

/** B3: registering by the public form, everything included, beside a bare transaction that takes a seat, keeps a row and queues a letter. `processorMs` is what one costs. */
export async function* registration(kutsu, { runs, seconds }) {
  await warmUp(kutsu)
  for (const connections of [1, 16, 64]) {
    const [ours, machine, processor] = [[], [], []]
    let wrong = false
    for (let run = 0; run < runs; run++) {
      const event = await kutsu.makeEvent()
      const before = processorOf(kutsu.pid)
      const found = await load({ url: event.url, connections, seconds, body: newForm })
      processor.push((processorOf(kutsu.pid) - before) / found.statuses[303])
      ours.push(found)
      machine.push(await measureLimit(['sqlite', kutsu.dataDir, '1']))
      const answered = found.statuses[303] ?? 0
      const kept = countRegistrations(kutsu.dataDir, event.id).all
      // what was sent when the time was over may be kept without its answer having been read
      if (found.errors > 0 || Object.keys(found.statuses).join() !== '303' || kept < answered || kept > found.sent) wrong = true
    }
    const speed = beside(ours, machine, 'a bare transaction on the same disk')
    yield {
      what: 'registration',
      connections,
      synchronous: 'full',
      ...speed,
      processorMs: Math.round(middle(processor) * 100) / 100,
      wrong,
    }
  }
}
