import { expect, test } from 'vitest'
import { eventStatistics } from '#app/domain/statistics/event-statistics.ts'
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
