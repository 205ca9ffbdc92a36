import { expect, test } from 'vitest'
import { fold } from '#app/domain/shared/fold.ts'

test.each([
  ['Häkälä', 'hakala'],
  ['ÅSA ÖHMAN', 'asa ohman'],
  ['Jørgen Bjørnsæter', 'jorgen bjornsaeter'],
  ['Đorđe Niŋgal', 'dorde ningal'],
  ['Wałęsa', 'walesa'],
  ['Straße', 'strasse'],
  ['Þórr', 'thorr'],
  ['  Mäki-Petäjä \t Aino ', 'maki-petaja aino'],
  ['Mikko.Lahti@Redu.FI', 'mikko.lahti@redu.fi'],
  ['محمد', 'محمد'],
  ['', ''],
])('%s is searched as %s', (written, folded) => {
  expect(fold(written)).toBe(folded)
})

test('a letter with its mark apart is the same as the letter in one', () => {
  expect(fold('Häkälä'.normalize('NFD'))).toBe(fold('Häkälä'.normalize('NFC')))
})
