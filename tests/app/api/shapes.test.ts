import { expect, test } from 'vitest'
import { ANSWERS, type AnswerName } from '#app/api/openapi/answers.ts'
import { type Caller, makeCaller, webinar } from '#tests/support/api.ts'
import { apiInside } from '#tests/support/api-inside.ts'

/** Calls and holds the answer against what the description promises, to the last field. */
function strictly({ call }: Caller) {
  return async (name: AnswerName, method: string, path: string, body?: unknown) => {
    const answer = await call<{ id: string; items?: { id: string }[] }>(method, path, body)
    const told = answer.body.items ?? [answer.body]
    for (const one of told) expect(ANSWERS[name].parse(one)).toEqual(one)
    expect(told.length).toBeGreaterThan(0)
    return told[0] as { id: string } & Record<string, object>
  }
}

test('every answer has the fields that the description names, and no other', async () => {
  const app = await apiInside()
  const ask = strictly(await makeCaller(app))
  const full = {
    description: { fi: 'Kuvaus' },
    format: 'hybrid',
    venue: { name: 'Kampus', address: 'Tornionkatu 1', municipality: '851' },
    capacity: { onSite: 2, remote: 10 },
    contact: { name: 'Sari', email: 'sari@example.org', phone: '040 123' },
    registrationClosesAt: '2027-03-17T12:00',
    audience: 'professional',
    targetGroups: ['ohjaajat'],
    questions: [{ id: 'diet', label: 'Ruokavalio' }],
    reminders: [{ before: 'PT2H' }, { days: 2, at: '09:00' }],
  }
  const event = await ask('Event', 'POST', '/events', webinar(full))
  await ask('Event', 'GET', '/events')
  await ask('Event', 'GET', `/events/${event.id}`)
  const person = await ask('Registration', 'POST', `/events/${event.id}/registrations`, { name: 'Aino', mode: 'on_site' })
  await ask('Registration', 'GET', `/events/${event.id}/registrations`)
  await ask('EventStatistics', 'GET', `/events/${event.id}/statistics`)
  const ticked = { registration: person.id, mode: 'on_site', method: 'scan', nonce: 'a' }
  await ask('AttendanceRow', 'POST', `/events/${event.id}/attendance`, ticked)
  await ask('AttendanceRow', 'GET', `/events/${event.id}/attendance`)
  await ask('EventStatistics', 'GET', `/events/${event.id}/statistics`)
  await ask('PeriodStatistics', 'GET', '/statistics?from=2027-01-01&to=2027-12-31&by=kind')
  await ask('ChangedEvent', 'PATCH', `/events/${event.id}`, { startsAt: '2027-03-18T08:30' })
  await ask('ChangedEvent', 'POST', `/events/${event.id}/move-to-remote`, { joinUrl: 'https://meeting.example.org/2' })
  await ask('ChangedEvent', 'POST', `/events/${event.id}/cancel`, { reason: 'Sairaus' })
  const draft = await ask('Event', 'POST', '/events', webinar({ publish: false }))
  await ask('ChangedEvent', 'POST', `/events/${draft.id}/publish`)
  const other = await ask('Registration', 'POST', `/events/${draft.id}/registrations`, { name: 'Eero', email: 'eero@example.org' })
  await ask('Registration', 'POST', `/registrations/${other.id}/cancel`)
  await ask('Organisation', 'GET', '/organisations')
  const group = await ask('Group', 'POST', '/groups', { name: 'Ohjausryhmä' })
  await ask('Group', 'GET', '/groups')
  await ask('Member', 'POST', `/groups/${group.id}/members`, { name: 'Liisa', email: 'liisa@example.org' })
  await ask('AuditRow', 'GET', '/audit')
  await ask('Me', 'GET', '/me')
  await ask('Problem', 'GET', '/nothing')
})

test('a registration is told with what the contract names', async () => {
  const { call } = await makeCaller(await apiInside())
  const { body: event } = await call<{ id: string }>('POST', '/events', webinar())
  const { body } = await call('POST', `/events/${event.id}/registrations`, { name: 'Aino' })
  for (const field of [
    ...['id', 'name', 'email', 'organisation', 'municipality', 'mode', 'seats', 'names', 'status', 'cancelledBy', 'attended'],
    ...['createdAt', 'manageUrl', 'joinUrl'],
  ])
    expect(body).toHaveProperty(field)
})
