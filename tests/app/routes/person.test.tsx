import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { action as changePerson, loader as readPerson } from '#app/routes/manage.people_.$id.tsx'
import { PersonPage } from '#app/ui/accounts/person-page.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import type { Db } from '#db/tables/index.ts'
import { ask, statusOf } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount, makeOrganisation } from '#tests/support/make.ts'
import { makeGroup } from '#tests/support/make-group.ts'

async function world() {
  const db = await testDb()
  const kaisa = await makeAccount(db, { role: 'coordinator', name: 'Kaisa Mäki' })
  const sari = await makeAccount(db)
  const about = (id: string, form?: Record<string, string>) =>
    ask(db, { path: `/manage/people/${id}`, params: { id }, as: kaisa.id, ...(form && { form }) })
  const post = async (id: string, form: Record<string, string>) => changePerson(await about(id, form))
  return { db, kaisa, sari, about, post }
}

const accountOf = (db: Db, id: string) => db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('a coordinator changes what a person is and where, and makes and unmakes secretaries', async () => {
  const { db, sari, about, post } = await world()
  await makeOrganisation(db, { id: 'redu', name: 'Lapin koulutuskeskus' })
  const group = await makeGroup(db)
  const details = { intent: 'details', name: 'Sari Y', role: 'secretary', organisation: 'redu', language: 'sv' }
  expect(((await post(sari.id, details)) as Response).headers.get('location')).toBe(`/manage/people/${sari.id}?saved=1`)
  expect(await accountOf(db, sari.id)).toMatchObject({ name: 'Sari Y', role: 'secretary', organisation_id: 'redu', language: 'sv' })

  await post(sari.id, { intent: 'add-secretary', group: group.id })
  expect((await readPerson(await about(sari.id))).groups).toEqual([{ id: group.id, name: group.name, isMine: true }])
  const alone = await post(sari.id, { intent: 'remove-secretary', group: group.id })
  expect(alone).toMatchObject({ data: { errors: { groups: expect.stringContaining('sihteeri') } }, init: { status: 422 } })

  expect(await statusOf(post(sari.id, { ...details, role: 'king' }))).toBe(422)
  expect(await statusOf(post(sari.id, { ...details, organisation: 'none' }))).toBe(422)
  expect(await statusOf(post(sari.id, { intent: 'toString' }))).toBe(404)
  expect(await statusOf(post('nobody', { intent: 'close' }))).toBe(404)
})

test('the last coordinator is told why nothing changes; who gives up the own right is led away', async () => {
  const { db, kaisa, sari, post } = await world()
  expect(await post(kaisa.id, { intent: 'close' })).toMatchObject({ data: { errors: { access: expect.stringMatching(/koordinaattori/) } } })
  const viewer = { intent: 'details', name: 'Kaisa Mäki', role: 'viewer', organisation: 'lappia', language: 'fi' }
  expect(await post(kaisa.id, viewer)).toMatchObject({
    data: { errors: { role: expect.stringMatching(/koordinaattori/) }, fields: viewer },
  })
  expect(await accountOf(db, kaisa.id)).toEqual(kaisa)

  await post(sari.id, { ...viewer, name: 'Sari', role: 'coordinator' })
  expect(((await post(kaisa.id, viewer)) as Response).headers.get('location')).toBe('/manage')
})

test('the page of a person reads whole in four languages, open and closed', async () => {
  const { kaisa, sari, about, post } = await world()
  const page = async (id: string) => ({ ...(await readPerson(await about(id))), answer: null })
  const open = [await page(kaisa.id), await page(sari.id)]
  await post(sari.id, { intent: 'close' })
  for (const props of [...open, await page(sari.id)])
    for (const language of LANGUAGES) {
      const html = renderToStaticMarkup(
        <LanguageProvider language={language}>
          <PersonPage {...props} />
        </LanguageProvider>,
      )
      expect(html).toContain(props.person.active ? 'value="close"' : 'value="open"')
    }
})
