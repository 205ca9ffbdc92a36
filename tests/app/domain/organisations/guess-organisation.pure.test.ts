import { expect, test } from 'vitest'
import { guessOrganisation } from '#app/domain/organisations/guess-organisation.ts'
import { Domains } from '#app/domain/organisations/input.ts'

const LAPPIA = { id: 'lappia', domains: ['lappia.example', 'edu.lappia.example'] }
const TOWN = { id: 'tornio', domains: ['tornio.example'] }
const SCHOOL = { id: 'lyceum', domains: ['edu.tornio.example'] }

test.each([
  ['sari@lappia.example', 'lappia'],
  ['Sari@EDU.Lappia.example ', 'lappia'],
  ['a@staff.lappia.example', 'lappia'],
  ['a@tornio.example', 'tornio'],
  ['a@edu.tornio.example', 'lyceum'],
  ['a@notlappia.example', undefined],
  ['a@example.org', undefined],
  ['not an address', undefined],
])('%s belongs to %s', (email, id) => {
  expect(guessOrganisation(email, [LAPPIA, TOWN, SCHOOL])?.id).toBe(id)
})

test('domains are read as people list them', () => {
  expect(Domains.parse('Lappia.example, @edu.lappia.example\nlappia.example')).toEqual(['lappia.example', 'edu.lappia.example'])
  expect(Domains.safeParse('lappia').error?.issues[0]?.message).toBe('domain-invalid')
  expect(Domains.safeParse('sari@lappia.example').error?.issues[0]?.message).toBe('domain-invalid')
})
