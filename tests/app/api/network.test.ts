import { expect, test } from 'vitest'
import { makeCaller } from '#tests/support/api.ts'
import { apiInside } from '#tests/support/api-inside.ts'

type Problem = { code: string; errors: { field: string; code: string }[] }
type Page<Item> = { items: Item[]; next: string | null }

test('whose token it is', async () => {
  const { call, accountId } = await makeCaller(await apiInside(), { role: 'organiser' })
  const { body } = await call('GET', '/me')
  expect(body).toEqual({
    id: accountId,
    name: 'Sari Ylitalo',
    email: 'organiser@lappia.example.fi',
    role: 'organiser',
    organisation: 'lappia',
    language: 'fi',
    groups: [],
  })
})

test('a coordinator adds and changes organisations; the others read them', async () => {
  const app = await apiInside()
  const { call } = await makeCaller(app)
  const organiser = await makeCaller(app, { role: 'organiser' })
  const added = await call('POST', '/organisations', {
    id: 'savo',
    name: 'Ammattiopisto Savo',
    sector: 'vocational',
    municipality: '297',
    domains: ['savo.example.fi'],
  })
  expect([added.status, added.body]).toEqual([
    201,
    { id: 'savo', name: 'Ammattiopisto Savo', sector: 'vocational', municipality: '297', domains: ['savo.example.fi'] },
  ])
  const named = await call('POST', '/organisations', { name: 'Työväenopisto Äänekoski' })
  expect(named.body).toMatchObject({ id: 'tyovaenopisto-aanekoski', sector: null, municipality: null, domains: [] })
  const changed = await call('PATCH', '/organisations/savo', { name: 'Opisto Savo', sector: null })
  expect(changed.body).toMatchObject({ name: 'Opisto Savo', sector: null, municipality: '297', domains: ['savo.example.fi'] })
  const taken = await call<Problem>('POST', '/organisations', { id: 'savo', name: 'Toinen' })
  expect([taken.status, taken.body.code]).toEqual([409, 'id_taken'])
  const wrong = await call<Problem>('PATCH', '/organisations/savo', { name: '', municipality: 'Kuopio' })
  expect(wrong.body.errors.map(({ field }) => field)).toEqual(['name', 'municipality'])
  const list = await organiser.call<Page<{ id: string }>>('GET', '/organisations?limit=2')
  expect(list.body.items).toHaveLength(2)
  const rest = await organiser.call<Page<{ id: string }>>('GET', `/organisations?limit=2&cursor=${list.body.next}`)
  expect([rest.body.items.length, rest.body.next]).toEqual([1, null])
  expect((await organiser.call('POST', '/organisations', { name: 'Oma' })).status).toBe(404)
  expect((await organiser.call('PATCH', '/organisations/lappia', { name: 'Oma' })).status).toBe(404)
})

test('a group is made, gets members and calls a meeting', async () => {
  const { call } = await makeCaller(await apiInside())
  const { status, body: group } = await call<{ id: string }>('POST', '/groups', { name: 'Ohjausryhmä', yearlyTarget: 4 })
  expect([status, group]).toMatchObject([
    201,
    { name: 'Ohjausryhmä', slug: 'ohjausryhma', organisation: 'lappia', yearlyTarget: 4, members: 0 },
  ])
  const members = [
    { name: 'Aino Mäkelä', email: 'aino@example.org', organisation: 'lappia', deputy: { name: 'Eero', email: 'eero@example.org' } },
    { name: 'Liisa Korpi', email: 'liisa@example.org', organisationName: 'Kemin kaupunki', role: 'puheenjohtaja' },
  ]
  const added = await call<Page<{ id: string }>>('POST', `/groups/${group.id}/members`, members)
  expect(added.status).toBe(201)
  expect(added.body.items).toMatchObject([
    { name: 'Aino Mäkelä', organisation: 'lappia', deputy: { name: 'Eero', email: 'eero@example.org' }, language: 'fi' },
    { name: 'Liisa Korpi', organisation: null, organisationName: 'Kemin kaupunki', role: 'puheenjohtaja', deputy: null },
  ])
  const [aino, liisa] = added.body.items as [{ id: string }, { id: string }]
  const changed = await call('PATCH', `/groups/${group.id}/members/${aino.id}`, { deputy: null, role: 'sihteeri' })
  expect(changed.body).toMatchObject({ name: 'Aino Mäkelä', role: 'sihteeri', deputy: null, organisation: 'lappia' })
  const unknown = await call<Problem>('POST', `/groups/${group.id}/members`, {
    name: 'X',
    email: 'x@example.org',
    organisation: 'olematon',
  })
  expect([unknown.status, unknown.body.errors[0]?.code]).toEqual([422, 'unknown_reference'])
  expect((await call('DELETE', `/groups/${group.id}/members/${liisa.id}`)).status).toBe(204)
  const renamed = await call('PATCH', `/groups/${group.id}`, { name: 'Ohjaajien ryhmä' })
  expect(renamed.body).toMatchObject({ name: 'Ohjaajien ryhmä', yearlyTarget: 4, members: 1 })
  const meeting = { startsAt: '2027-04-15T13:00', endsAt: '2027-04-15T15:00', format: 'remote', joinUrl: 'https://meeting.example.org/r' }
  const called = await call('POST', `/groups/${group.id}/meetings`, meeting)
  expect([called.status, called.body]).toMatchObject([
    201,
    { kind: 'meeting', group: group.id, status: 'published', affected: 1, sendsAt: '2027-03-11T10:01:00Z' },
  ])
  expect((await call<Page<object>>('GET', `/events?group=${group.id}`)).body.items).toHaveLength(1)
})

test('a group without members calls no meeting', async () => {
  const { call } = await makeCaller(await apiInside())
  const { body: group } = await call<{ id: string }>('POST', '/groups', { name: 'Ohjausryhmä' })
  const meeting = { startsAt: '2027-04-15T13:00', endsAt: '2027-04-15T15:00', format: 'remote' }
  const called = await call<Problem>('POST', `/groups/${group.id}/meetings`, meeting)
  expect([called.status, called.body.code]).toEqual([409, 'no_members'])
})

test('coordinators read who did what, newest first, without names', async () => {
  const app = await apiInside()
  const { call, accountId } = await makeCaller(app)
  await call('POST', '/groups', { name: 'Ohjausryhmä' })
  const first = await call<Page<{ id: string; action: string }>>('GET', '/audit?limit=1')
  expect(first.body.items).toMatchObject([
    { actor: accountId, action: 'group.created', subject: { type: 'group' }, organisation: 'lappia' },
  ])
  const second = await call<Page<{ action: string }>>('GET', `/audit?limit=1&cursor=${first.body.next}`)
  expect(second.body.items[0]?.action).not.toBe('group.created')
  expect(JSON.stringify(first.body)).not.toContain('Ohjausryhmä')
  const organiser = await makeCaller(app, { role: 'organiser' })
  expect((await organiser.call('GET', '/audit')).status).toBe(404)
})
