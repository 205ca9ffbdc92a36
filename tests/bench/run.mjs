#!/usr/bin/env node
// `npm run bench`: B1, B3, B4, B8 and B12, one line of JSON each, beside what the machine itself can do in the same run. The program has core 0
// to itself where `taskset` is there, the load comes from core 1. Further words choose benchmarks; `--quick` makes the runs short.
import { rmSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { ensureBuilt } from '../../app/server/build.mjs'
import { eventPage } from './event-page.mjs'
import { footprint } from './footprint.mjs'
import { openingRush } from './opening-rush.mjs'
import { startKutsu } from './program.mjs'
import { registration } from './registration.mjs'
import { teamsReport } from './teams-report.mjs'

const words = process.argv.slice(2)
const quick = words.includes('--quick')
const wanted = words.filter((word) => !word.startsWith('--'))
const settings = quick ? { runs: 3, seconds: 2 } : { runs: 5, seconds: 5 }
const benchmarks = { B1: eventPage, B3: registration, B4: openingRush, B8: teamsReport, B12: footprint }

await ensureBuilt({ pages: true })
const line = (found) => console.log(JSON.stringify(found))
line({ machine: cpus()[0]?.model, cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version, ...settings })
let wrong = 0
for (const [name, measure] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const kutsu = await startKutsu()
  try {
    for await (const found of measure(kutsu, settings)) {
      line({ benchmark: name, ...found })
      if (found.wrong) wrong++
    }
  } finally {
    await kutsu.stop()
    rmSync(kutsu.dataDir, { recursive: true, force: true })
  }
}
process.exitCode = wrong > 0 ? 1 : 0
