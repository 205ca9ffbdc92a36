import { expect, test } from 'vitest'
import { makeCaller, webinar } from '#tests/support/api.ts'
import { apiInside } from '#tests/support/api-inside.ts'

type Report = {
  id: string
  format: string
  applied: boolean
  rows: { name: string; kind: string; match: object | null }[]
  written: number
}
type Figures = { devices: { total: number | null }; headcount: object; onSite: object }

/** A Teams report of numbered sections: tab-separated, UTF-16LE with its mark, as the program writes it. */
function teamsReport(people: readonly [name: string, email: string, role?: string][]): Uint8Array {
  const lines = [
    '1. Summary',
    'Meeting title\tTyöttömän aikuisen motivointi',
    `Attended participants\t${people.length}`,
    'Start time\t3/18/27, 8:55:00 AM',
    'End time\t3/18/27, 11:05:00 AM',
    'Meeting duration\t2h 10m 0s',
    'Average attendance time\t1h 30m 0s',
    '',
    '2. Participants',
    'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
    ...people.map(
      ([name, email, role = 'Attendee']) => `${name}\t3/18/27, 9:00:00 AM\t3/18/27, 10:30:00 AM\t1h 30m 0s\t${email}\t${email}\t${role}`,
    ),
    '',
    '3. In-Meeting Activities',
    'Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole',
    ...people.map(([name, email, role = 'Attendee']) => `${name}\t3/18/27, 9:00:00 AM\t3/18/27, 10:30:00 AM\t1h 30m 0s\t${email}\t${role}`),
    '',
  ]
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines.join('\r\n'), 'utf16le')])
}

async function webinarHeld() {
  const app = await apiInside()
  const caller = await makeCaller(app)
  const { body: event } = await caller.call<{ id: string }>('POST', '/events', webinar())
  const { body: aino } = await caller.call<{ id: string }>('POST', `/events/${event.id}/registrations`, {
    name: 'Aino Mäkelä',
    email: 'aino@example.org',
  })
  app.clock.set('2027-03-18T10:00:00.000Z')
  const headers = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('Työpaja – raportti.csv') }
  const send = <Body = Report>(bytes: Uint8Array) => caller.call<Body>('POST', `/events/${event.id}/attendance-reports`, bytes, headers)
  const figures = async () => (await caller.call<Figures>('GET', `/events/${event.id}/statistics`)).body
  return { ...caller, app, id: event.id, aino: aino.id, send, figures }
}

const REPORT = teamsReport([
  ['Mäkelä Aino', 'aino@example.org'],
  ['Vieras Ville (External)', 'ville@example.net'],
  ['Sari Ylitalo', 'coordinator@lappia.example.fi', 'Organizer'],
])

test('a report is read and matched, counted in when a person says so, and taken out again', async () => {
  const { call, aino, send, figures } = await webinarHeld()
  const { status, body } = await send(REPORT)
  expect(status).toBe(201)
  expect(body).toMatchObject({ format: 'teams-sections', applied: false, fileName: 'Työpaja – raportti.csv' })
  expect(body.rows.map(({ name, kind, match }) => [name, kind, match])).toEqual([
    ['Mäkelä Aino', 'person', { registration: aino, by: 'email' }],
    ['Vieras Ville', 'unknown', null],
    ['Sari Ylitalo', 'staff', null],
  ])
  expect(body.rows[0]).toMatchObject({ seconds: 5400, sessions: [{ join: '2027-03-18T07:00:00.000Z', seconds: 5400 }] })
  expect((await figures()).devices.total).toBeNull()
  const applied = await call<Report>('POST', `/attendance-reports/${body.id}/apply`)
  expect(applied.body).toMatchObject({ applied: true, written: 2 })
  expect((await figures()).headcount).toMatchObject({ minimum: 2, reported: 2 })
  const again = await call<Report>('POST', `/attendance-reports/${body.id}/apply`)
  expect(again.body.written).toBe(0)
  const undone = await call<Report>('POST', `/attendance-reports/${body.id}/undo`)
  expect(undone.body).toMatchObject({ applied: false, undone: 2 })
  expect((await figures()).devices.total).toBeNull()
})

test('the same file again is the same report', async () => {
  const { call, id, send } = await webinarHeld()
  const [one, other] = [await send(REPORT), await send(REPORT)]
  expect(other.body.id).toBe(one.body.id)
  const { body } = await call<{ items: Report[] }>('GET', `/events/${id}/attendance-reports`)
  expect(body.items).toHaveLength(1)
})

test('a decision says who a row is; somebody else’s registration is refused', async () => {
  const { call, aino, send, figures } = await webinarHeld()
  const { body } = await send(teamsReport([['Tuntematon', 'x@example.net']]))
  const foreign = await call<{ errors: object[] }>('POST', `/attendance-reports/${body.id}/apply`, {
    decisions: [{ row: 0, kind: 'person', registration: 'foreign' }],
  })
  expect([foreign.status, foreign.body.errors]).toMatchObject([422, [{ field: 'decisions', code: 'registration_unknown' }]])
  await call('POST', `/attendance-reports/${body.id}/apply`, { decisions: [{ row: 0, kind: 'person', registration: aino }] })
  expect((await figures()).headcount).toMatchObject({ minimum: 1 })
})

test('what is not understood is said in plain words, an unknown table with its columns', async () => {
  const { send } = await webinarHeld()
  const table = await send<{ code: string; columns: string[] }>(Buffer.from('Nimi;Tuli;Lähti\nAino;9.00;10.00\n'))
  expect([table.status, table.body]).toMatchObject([422, { code: 'columns_unknown', columns: ['Nimi', 'Tuli', 'Lähti'] }])
  const other = await send<{ code: string; title: string }>(Buffer.from('{"totalParticipantCount": 3}'))
  expect([other.status, other.body]).toMatchObject([422, { code: 'format_not_understood', title: expect.stringMatching(/Teams/) }])
  expect((await send(new Uint8Array())).status).toBe(422)
})
