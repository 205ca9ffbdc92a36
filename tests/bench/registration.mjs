import { countRegistrations } from './count.mjs'
import { beside, load } from './load.mjs'
import { measureLimit } from './program.mjs'

let people = 0

/** The form of somebody new each time. */
export const newForm = () => {
  people++
  return new URLSearchParams({ name: `Mikko Lahti ${people}`, email: `mikko.lahti.${people}@example.org` }).toString()
}

/** B3: registering by the public form, everything included, beside a bare transaction that takes a seat, keeps a row and queues a letter. */
export async function* registration(kutsu, { runs, seconds }) {
  const warm = await kutsu.makeEvent()
  await load({ url: warm.url, connections: 4, seconds, body: newForm })
  for (const connections of [1, 16, 64]) {
    const [ours, machine] = [[], []]
    let wrong = false
    for (let run = 0; run < runs; run++) {
      const event = await kutsu.makeEvent()
      const found = await load({ url: event.url, connections, seconds, body: newForm })
      ours.push(found)
      machine.push(await measureLimit(['sqlite', kutsu.dataDir, '1']))
      const answered = found.statuses[303] ?? 0
      const kept = countRegistrations(kutsu.dataDir, event.id).all
      // what was sent when the time was over may be kept without its answer having been read
      if (found.errors > 0 || Object.keys(found.statuses).join() !== '303' || kept < answered || kept > found.sent) wrong = true
    }
    yield { what: 'registration', connections, synchronous: 'full', ...beside(ours, machine, 'a bare transaction on the same disk'), wrong }
  }
}
