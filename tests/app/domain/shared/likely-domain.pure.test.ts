import { expect, test } from 'vitest'
import { likelyDomain } from '#app/domain/shared/email-address.ts'

test('one slip in a short domain and two in a long one are pointed out, more are another domain', () => {
  const meant = (domain: string) => likelyDomain(`mikko@${domain}`, ['redu.fi'])
  expect(['gmial.com', 'homail.co', 'reddu.fi', 'redufi'].map(meant)).toEqual(['gmail.com', 'hotmail.com', 'redu.fi', 'redu.fi'])
  expect(['gmail.com', 'redu.fi', 'reddu.f', 'hotmai', 'example.org'].map(meant)).toEqual(Array(5).fill(undefined))
})

test('a domain of a million letters is held against the known ones at no cost', () => {
  expect(likelyDomain(`mikko@${'x'.repeat(1_000_000)}`)).toBeUndefined()
})
