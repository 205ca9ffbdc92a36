import { load, middle } from './load.mjs'
import { memoryOf, startLimit } from './program.mjs'

/** B12: from the start of the process to its first page, memory then and after load, what a page weighs; beside a bare HTTP server that sends as many bytes. */
export async function* footprint(kutsu, { runs, seconds }) {
  const { url } = await kutsu.makeEvent()
  const page = await (await fetch(url)).text()
  const bytes = Buffer.byteLength(page)
  const [starts, bareStarts] = [[], []]
  let bare
  for (let run = 0; run < runs; run++) {
    starts.push(await kutsu.restart(url))
    await bare?.stop()
    bare = await startLimit(['http', String(bytes)])
    bareStarts.push(bare.milliseconds)
  }
  const [idle, bareIdle] = [memoryOf(kutsu.pid), memoryOf(bare.pid)]
  await load({ url, connections: 16, seconds: seconds * 2 })
  await load({ url: bare.url, connections: 16, seconds: seconds * 2 })
  yield {
    what: 'footprint',
    startMilliseconds: Math.round(middle(starts)),
    memoryMiB: { idle, loaded: memoryOf(kutsu.pid) },
    page: { bytes, scripts: page.match(/<script/g)?.length ?? 0 },
    limit: {
      of: 'node:http with as many bytes',
      startMilliseconds: Math.round(middle(bareStarts)),
      memoryMiB: { idle: bareIdle, loaded: memoryOf(bare.pid) },
    },
  }
  await bare.stop()
}
