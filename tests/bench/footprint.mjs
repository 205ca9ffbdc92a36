import { load, middle } from './load.mjs'
import { measureLimit, memoryOf } from './program.mjs'

/** B12: from the start of the process to its first page, memory then and after load, what a page weighs. */
export async function* footprint(kutsu, { runs, seconds }) {
  const { url } = await kutsu.makeEvent()
  const [starts, bare] = [[], []]
  for (let run = 0; run < runs; run++) {
    starts.push(await kutsu.restart(url))
    bare.push((await measureLimit(['nothing'])).milliseconds)
  }
  const idle = memoryOf(kutsu.pid)
  await load({ url, connections: 16, seconds: seconds * 2 })
  const page = await (await fetch(url)).text()
  yield {
    what: 'footprint',
    startMilliseconds: Math.round(middle(starts)),
    limit: { of: 'node that starts and ends', startMilliseconds: Math.round(middle(bare)) },
    memoryMiB: { idle, loaded: memoryOf(kutsu.pid) },
    page: { bytes: Buffer.byteLength(page), scripts: page.match(/<script/g)?.length ?? 0 },
  }
}
