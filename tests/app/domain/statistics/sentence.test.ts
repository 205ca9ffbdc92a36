import { expect, test } from 'vitest'
import { eventStatistics } from '#app/domain/statistics/event-statistics.ts'
import { headCount } from '#app/domain/statistics/head-count.ts'
import { sentenceOf } from '#app/domain/statistics/sentence.ts'
import { sentenceInAllLanguages } from '#app/i18n/statistics-sentence.ts'
import { testDb } from '#tests/support/db.ts'
import { FIXTURES, SEMINAR_235, writeFixture } from '#tests/support/fixtures-58-235-84.ts'
import { NOW } from '#tests/support/world.ts'

test.each(FIXTURES)('$title is told in four languages', async (fixture) => {
  const db = await testDb()
  const { id } = await writeFixture(db, fixture)
  const report = await eventStatistics(db, id, NOW)
  const said = Object.entries(report?.sentence ? sentenceInAllLanguages(report.sentence) : {})
  // A no-break space groups thousands; the fixtures are written with plain ones.
  expect(Object.fromEntries(said.map(([language, text]) => [language, text.replaceAll('\u00a0', ' ')]))).toEqual(fixture.sentences)
})

test("when no device answered, the report's own sentence is written by itself", async () => {
  const db = await testDb()
  const { id } = await writeFixture(db, SEMINAR_235, { silent: true })
  const report = await eventStatistics(db, id, NOW)
  expect(report?.sentence && sentenceInAllLanguages(report.sentence).fi).toBe(
    'Osallistujia oli yhteensä 235. Etäyhteydellä yhdellä laitteella saattoi olla useampi kuulija; määrää ei ilmoitettu 194 laitteelta.',
  )
})

type Crowd = { devices: [count: number, listeners: number | null][]; onSite?: number; counted?: number }

function told({ devices, onSite = 0, counted }: Crowd, kind = 'webinar') {
  const points = devices.flatMap(([count, listeners]) => Array.from({ length: count }, () => ({ identified: 1, listeners, room: false })))
  const there = { identified: onSite, counted: counted ?? null }
  const heads = headCount(points, there)
  const figures = { kind, onSite: there, devices: { total: heads.points, silent: heads.silent }, headcount: heads }
  return sentenceInAllLanguages(sentenceOf(figures))
}

test('one person is one person in every sentence and language', () => {
  expect(told({ devices: [], counted: 1 })).toEqual({
    fi: 'Tilaisuuteen osallistui 1 henkilö.',
    selko: 'Tilaisuudessa oli 1 ihminen.',
    sv: 'I evenemanget deltog 1 person.',
    en: '1 person took part in the event.',
  })
  expect(told({ devices: [[1, null]] })).toEqual({
    fi: 'Osallistujia oli yksi. Etäyhteydellä yhdellä laitteella saattoi olla useampi kuulija; määrää ei ilmoitettu 1 laitteelta.',
    selko: 'Mukana oli 1 ihminen. Yhdellä laitteella saattoi kuunnella monta ihmistä. 1 laitteelta emme tiedä ihmisten määrää.',
    sv: '1 person deltog. På distans kunde flera lyssna vid en och samma enhet; antalet uppgavs inte från 1 enhet.',
    en: 'There was 1 participant in all. Several people may have been listening on one remote device; 1 device did not report a number.',
  })
  expect(told({ devices: [[1, 1]], onSite: 1 }).selko).toBe(
    'Tilaisuudessa oli 2 ihmistä. Paikalla oli 1 ihminen. Netissä oli 1 ihminen. Laitteita oli 1.',
  )
  const mixed: Crowd = {
    devices: [
      [1, null],
      [1, 3],
    ],
    onSite: 1,
  }
  expect(told(mixed).selko).toContain('Tilaisuudessa oli ainakin 3 ihmistä. Paikalla oli 1 ihminen. Netissä oli 2 laitetta.')
})

test('all answered, mixed, none answered, on site only, a counter only, nobody: each has its sentence', () => {
  const every = (crowd: Crowd) => told(crowd).fi.replaceAll('\u00a0', ' ')
  const answered: Crowd['devices'] = [
    [96, 1],
    [17, 2],
    [5, 3],
    [2, 5],
    [1, 12],
  ]
  expect(every({ devices: answered })).toBe('Webinaariin osallistui 167 henkilöä 121 laitteella.')
  expect(every({ devices: answered, counted: 41 })).toBe(
    'Tilaisuuteen osallistui 208 henkilöä: 41 paikan päällä ja 167 etänä 121 laitteella.',
  )
  expect(
    every({
      devices: [
        [3, null],
        [2, 4],
      ],
    }),
  ).toBe(
    'Webinaariin osallistui vähintään 5 henkilöä (5 laitetta). Kun mukaan lasketaan laitteilta ilmoitetut kuulijat, osallistujia oli 11. 3 laitteelta kuulijamäärää ei ilmoitettu.',
  )
  expect(every({ devices: [], onSite: 12 })).toBe('Tilaisuuteen osallistui 12 henkilöä.')
  expect(every({ devices: [], counted: 1212 })).toBe('Tilaisuuteen osallistui 1 212 henkilöä.')
  expect(every({ devices: [], counted: 0 })).toBe('Webinaariin ei osallistunut ketään.')
})
