import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import type { MessageKey } from '#app/i18n/messages/index.ts'
import { translator, type Values } from '#app/i18n/translator.ts'

const inAll = (key: MessageKey, values: Values) => LANGUAGES.map((language) => translator(language)(key, values))

test('devices that did not answer are each counted as one, and none is mentioned when all answered', () => {
  expect(inAll('attendance.manage.reported.what', { answered: 121, silent: 73 })).toEqual([
    '121 laitetta kertoi määrän. 73 laitetta ei vastannut, ja kukin niistä on laskettu yhdeksi.',
    '121 laitetta kertoi määrän. 73 laitetta ei kertonut. Laskemme niistä kustakin yhden ihmisen.',
    '121 enheter uppgav antalet. 73 enheter svarade inte och räknas som en person var.',
    '121 devices gave a number. 73 devices did not answer and count as one person each.',
  ])
  expect(inAll('attendance.manage.reported.what', { answered: 1, silent: 0 })).toEqual([
    '1 laite kertoi määrän.',
    '1 laite kertoi määrän.',
    '1 enhet uppgav antalet.',
    '1 device gave a number.',
  ])
})

test('an event with people on site only speaks of no devices', () => {
  for (const text of inAll('attendance.manage.minimum.what', { onSite: 41, devices: 0 }))
    expect(text).not.toMatch(/laite|laitt|enhet|device/i)
})

test('one meeting held and one second left are told in the singular', () => {
  expect(inAll('groups.rhythm.of-target', { held: 1, planned: 0, target: 3 })).toEqual([
    'Tänä vuonna pidetty\u00a01 ja sovittu\u00a00, tavoite\u00a03',
    'Tänä vuonna on ollut 1 kokous. Tavoite on 3.',
    'Hållna möten i år:\u00a01, planerade:\u00a00, mål:\u00a03',
    '1 held and 0 planned this year, the aim is 3',
  ])
  expect(inAll('manage.event.undo', { letters: 1, seconds: 1 })).toEqual([
    '1 viesti lähtee 1 sekunnin päästä.',
    '1 viesti lähtee pian.',
    '1 brev går iväg om 1 sekund.',
    '1 letter will leave in 1 second.',
  ])
})
