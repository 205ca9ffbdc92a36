import { expect, test } from 'vitest'
import { holdsIdentityNumber } from '#app/domain/registrations/identity-number.ts'

test.each(['131052-308T', '131052+308t', '131052A308T', '131052\u2212308T', '131052\u2013308T', '131052\u2011308T', '131052\uff0d308T'])(
  'the identity code %s is found, also within a text',
  (code) => {
    expect(holdsIdentityNumber(code)).toBe(true)
    expect(holdsIdentityNumber(`Aino (${code}) tulee`)).toBe(true)
    expect(holdsIdentityNumber(`131052-308X, korjattu: ${code}`), 'after one that is none').toBe(true)
  },
)

test.each(['131052-308X', '040-1234567', '131052 308T', 'A131052-308T'])('%s is no identity code', (text) => {
  expect(holdsIdentityNumber(text)).toBe(false)
})
