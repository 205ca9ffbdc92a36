import { beside, load } from './load.mjs'
import { startLimit } from './program.mjs'

/** B1: the public page of an event, anonymous, made each time and kept, beside a bare HTTP server that sends as many bytes. */
export async function* eventPage(kutsu, { runs, seconds }) {
  const { url } = await kutsu.makeEvent()
  const bytes = (await (await fetch(url)).arrayBuffer()).byteLength
  const limit = await startLimit(['http', String(bytes)])
  // a further word in the address: such a page is not kept
  const pages = { made: `${url}?made=anew`, kept: url }
  await load({ url: pages.made, connections: 4, seconds })
  await load({ url: limit.url, connections: 4, seconds: 1 })
  for (const connections of [1, 16]) {
    for (const [how, address] of Object.entries(pages)) {
      const [ours, machine] = [[], []]
      for (let run = 0; run < runs; run++) {
        ours.push(await load({ url: address, connections, seconds }))
        machine.push(await load({ url: limit.url, connections, seconds: 1 }))
      }
      const wrong = ours.some((run) => run.errors > 0 || Object.keys(run.statuses).some((status) => status !== '200'))
      yield { what: `event page, ${how}`, connections, bytes, ...beside(ours, machine, 'node:http with as many bytes'), wrong }
    }
  }
  await limit.stop()
}
