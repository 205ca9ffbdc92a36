import path from 'node:path'
import Database from 'better-sqlite3'
import { load } from './load.mjs'
import { newForm } from './registration.mjs'

const REGISTERED = 2000
const ROWS = [1000, 5000, 10_000]
const HEADING = ['Name', 'First Join', 'Last Leave', 'In-Meeting Duration', 'Email', 'Participant ID (UPN)', 'Role']

/** A report in Teams' own form, UTF-16 and tabs: registrants by their address, the others by name only; every third came in twice. */
function reportOf(emails, rows) {
  const people = Array.from({ length: rows }, (_, index) => {
    const email = emails[index] ?? ''
    const minute = String(index % 30).padStart(2, '0')
    return { name: email ? `Mikko Lahti ${index}` : `Vieras ${index} (Vahvistamaton)`, email, from: `6.10.2026 klo 18.${minute}.05`, index }
  })
  const row = ({ name, email, from }, until) => [name, from, until, '30 min', email]
  const joins = people.flatMap((one) => [
    [...row(one, '6.10.2026 klo 18.40.00'), 'Osallistuja'],
    ...(one.index % 3 === 0 ? [[...row({ ...one, from: '6.10.2026 klo 18.45.00' }, '6.10.2026 klo 19.00.00'), 'Osallistuja']] : []),
  ])
  const lines = [
    ['1. Summary'],
    ['Meeting title', 'Webinar'],
    ['2. Participants'],
    HEADING,
    ...people.map((one) => [...row(one, '6.10.2026 klo 19.00.00'), one.email, 'Osallistuja']),
    ['3. In-Meeting Activities'],
    ['Name', 'Join Time', 'Leave Time', 'Duration', 'Email', 'Role'],
    ...joins,
  ]
  return Buffer.from(`\ufeff${lines.map((cells) => cells.join('\t')).join('\r\n')}`, 'utf16le')
}

/** The longest time a small page waits while something else runs. */
async function watching(url, work) {
  let longest = 0
  let on = true
  const watch = (async () => {
    while (on) {
      const since = performance.now()
      await fetch(url).then((answer) => answer.arrayBuffer())
      longest = Math.max(longest, performance.now() - since)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })()
  const since = performance.now()
  const found = await work()
  const milliseconds = Math.round(performance.now() - since)
  on = false
  await watch
  return { found, milliseconds, longest: Math.round(longest) }
}

/** B8: a meeting's report is read, matched and kept, then counted into the ledger; what was written is recounted from the rows. */
export async function* teamsReport(kutsu, { runs }) {
  const heading = { startsAt: '2026-10-06T18:00', endsAt: '2026-10-06T19:00' }
  const send = async (address, body, type) => {
    const headers = { authorization: `Bearer ${kutsu.token}`, 'content-type': type }
    const answer = await fetch(`${kutsu.url}/api/v1${address}`, { method: 'POST', headers, body })
    return { status: answer.status, body: await answer.json() }
  }
  const event = await kutsu.makeEvent()
  await load({ url: event.url, connections: 16, amount: REGISTERED, body: newForm })
  await fetch(`${kutsu.url}/api/v1/events/${event.id}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${kutsu.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...heading, notify: false }),
  })
  const db = new Database(path.join(kutsu.dataDir, 'kutsu.db'), { readonly: true })
  const emails = db
    .prepare('select email from registration where event_id = ?')
    .all(event.id)
    .map((row) => row.email)
  const inForce =
    db.prepare(`select count(distinct point_id) as count from attendance_entry as e where report_id = ? and kind = 'connection'
    and not exists (select 1 from attendance_entry as u where u.undoes = e.id)`)
  for (const rows of ROWS) {
    const found = []
    let wrong = false
    for (let run = 0; run < runs; run++) {
      const file = Buffer.concat([reportOf(emails, rows), Buffer.from(`\r\n${'\r\n'.repeat(run)}`, 'utf16le')])
      const read = await watching(`${kutsu.url}/healthz`, () =>
        send(`/events/${event.id}/attendance-reports`, file, 'application/octet-stream'),
      )
      const { id } = read.found.body
      const apply = await watching(`${kutsu.url}/healthz`, () => send(`/attendance-reports/${id}/apply`, '{}', 'application/json'))
      if (read.found.status !== 201 || apply.found.body.written !== rows || inForce.get(id).count !== rows) wrong = true
      const undo = await watching(`${kutsu.url}/healthz`, () => send(`/attendance-reports/${id}/undo`, '{}', 'application/json'))
      if (inForce.get(id).count !== 0) wrong = true
      found.push({
        read: read.milliseconds,
        apply: apply.milliseconds,
        undo: undo.milliseconds,
        stall: Math.max(read.longest, apply.longest),
      })
    }
    const middle = (of) => found.map((run) => run[of]).toSorted((a, b) => a - b)[Math.floor(found.length / 2)]
    yield {
      what: 'Teams report',
      rows,
      registered: emails.length,
      runs,
      milliseconds: { readAndStored: middle('read'), countedIn: middle('apply'), takenOut: middle('undo') },
      longestWaitOfOthers: middle('stall'),
      wrong,
    }
  }
  db.close()
}
