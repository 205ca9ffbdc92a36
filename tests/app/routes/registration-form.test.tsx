import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { action, loader } from '#app/routes/e.$slug.tsx'
import { PublicEventPage } from '#app/ui/event/public-event-page.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import type { Db } from '#db/tables/index.ts'
import { ask } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeOrganisation } from '#tests/support/make.ts'

type Answer = { fields: Record<string, string>; errors: Record<string, string>; refused: string | null }
const AINO = { name: 'Aino Mäkelä', email: 'aino@example.org' }

/** What the form is answered: the status, what is wrong by field, and the page that shows it. */
async function send(db: Db, slug: string, form: Record<string, string>, lang = 'fi') {
  const asked = { path: `/e/${slug}?lang=${lang}`, params: { slug } }
  const answer = await action(await ask(db, { ...asked, form }))
  if (answer instanceof Response) return { status: answer.status, errors: {}, refused: null, html: '' }
  const { data, init } = answer as { data: Answer; init: { status: number } }
  const page = await loader(await ask(db, asked))
  const html = renderToStaticMarkup(
    <LanguageProvider language={page.lang}>
      <PublicEventPage {...page} answer={data} />
    </LanguageProvider>,
  )
  return { status: init.status, errors: data.errors, refused: data.refused, html }
}

const registrations = (db: Db) => db.selectFrom('registration').select(['seats', 'names', 'organisation_id']).execute()

/** Every link of the page to a place on itself leads somewhere. */
function expectLinksToLead(html: string) {
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  expect(targets.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
}

test('who names more people than seats is asked, with the number that was read, and nothing is registered', async () => {
  const db = await testDb()
  const { slug } = await makeEvent(db)
  for (const seats of ['', '1', '2', '3']) {
    const { status, errors, html } = await send(db, slug, { ...AINO, seats, names: 'Bertta\nCecilia\n\nDaavid' })
    expect([status, Object.keys(errors)]).toEqual([422, ['seats']])
    expect(errors.seats).toContain('Kirjoitit 4 ihmisen nimet')
    expect(html).toContain('Bertta\nCecilia\n\nDaavid</textarea>')
    expectLinksToLead(html)
  }
  expect((await send(db, slug, { ...AINO, seats: '4', names: 'Bertta\nCecilia\nDaavid' })).status).toBe(303)
  const own = { name: 'Eero Niemi', email: 'eero@example.org', seats: '2', names: 'EERO  NIEMI\nFanni' }
  expect((await send(db, slug, own)).status).toBe(303)
  expect((await registrations(db)).map(({ seats }) => seats)).toEqual([4, 2])
})

test('a number of seats that is none says how to write it, in four languages; the question about names comes in the same round as the rest', async () => {
  const db = await testDb()
  const { slug } = await makeEvent(db)
  for (const seats of ['-1', '2.5', 'kaksi', '1e1', '0', '100', '0x10', '٣']) {
    const { status, errors } = await send(db, slug, { ...AINO, seats })
    expect([status, errors]).toEqual([422, { seats: 'Kirjoita paikkojen määrä numeroilla, 1–99.' }])
  }
  const said = await Promise.all(LANGUAGES.map(async (lang) => (await send(db, slug, { ...AINO, seats: 'kaksi' }, lang)).errors.seats))
  expect(new Set(said).size).toBe(LANGUAGES.length)
  expect(said.every((sentence) => sentence?.includes('99'))).toBe(true)
  const { errors } = await send(db, slug, { name: ' ', email: 'ei osoite', seats: '1', names: 'Bertta' })
  expect(Object.keys(errors)).toEqual(['name', 'email', 'seats'])
  expect(errors.name).toBe('Kirjoita nimesi.')
})

test('a slip in the domain of an organisation of the network is pointed out like one in a well-known domain, also where the end is missing', async () => {
  const db = await testDb()
  const { slug } = await makeEvent(db)
  await makeOrganisation(db, { id: 'redu', name: 'REDU', domains: ['redu.fi'] })
  const sent = async (email: string, more = {}) => send(db, slug, { name: 'Mikko Lahti', email, ...more })
  for (const [email, meant] of [
    ['mikko.lahti@gmial.com', 'mikko.lahti@gmail.com'],
    ['Mikko.Lahti@reddu.fi', 'mikko.lahti@redu.fi'],
    ['mikko.lahti@redu.f', 'mikko.lahti@redu.fi'],
    ['mikko.lahti@redufi', 'mikko.lahti@redu.fi'],
  ] as const) {
    const { status, errors } = await sent(email)
    expect([status, errors.email]).toEqual([422, expect.stringContaining(`Tarkoititko ${meant}?`)])
  }
  expect((await sent('mikko.lahti@redu.f', { name: '' })).errors).toEqual({
    name: 'Kirjoita nimesi.',
    email: 'Sähköpostiosoite ei ole oikein. Tarkoititko mikko.lahti@redu.fi?',
  })
  expect((await sent('mikko@reddu.fi', { emailChecked: 'mikko@reddu.fi' })).status).toBe(303)
  expect((await sent('mikko@opisto.redu.fi')).status).toBe(303)
})

test('the form of a hybrid event says at a full mode that who chooses it will wait; without a waiting list nobody is promised that', async () => {
  const db = await testDb()
  for (const waitlist of [1, 0] as const) {
    const { slug } = await makeEvent(db, { format: 'hybrid', waitlist, capacity: { on_site: 0, remote: 5 } })
    const { html } = await send(db, slug, {})
    const modes = /<fieldset class="choices".*?<\/fieldset>/s.exec(html)?.[0].split('<label') ?? []
    expect(modes.map((mode) => mode.includes('Täynnä. Pääset jonoon.'))).toEqual([false, waitlist === 1, false])
  }
})

test('an empty form of a hybrid event with a question says all that is missing at once, in the order of the fields', async () => {
  const db = await testDb()
  const question = { id: 'bus', label: { fi: 'Tuletko bussilla?' }, required: true }
  const { slug } = await makeEvent(db, { format: 'hybrid', questions: JSON.stringify([question]) })
  const { status, errors, html } = await send(db, slug, {})
  expect([status, Object.keys(errors)]).toEqual([422, ['name', 'email', 'mode', 'answer.bus']])
  expectLinksToLead(html)
  expect(html).not.toContain('Kaksi kenttää riittää')
  const answered = await send(db, slug, { ...AINO, mode: 'remote', 'answer.bus': 'Kyllä', seats: 'x' })
  expect(answered.errors).toEqual({ seats: 'Kirjoita paikkojen määrä numeroilla, 1–99.' })
  expect(answered.html).toContain('value="Kyllä"')
})

test('two fields are said to be enough where they are', async () => {
  const db = await testDb()
  const { slug } = await makeEvent(db)
  expect((await send(db, slug, {})).html).toContain('Kaksi kenttää riittää')
})

test('an organisation that is not in the list is asked again, not dropped', async () => {
  const db = await testDb()
  await makeOrganisation(db)
  const { slug } = await makeEvent(db)
  const { status, errors } = await send(db, slug, { ...AINO, organisation: 'olematon' })
  expect([status, errors]).toEqual([422, { organisation: 'Valitse organisaatio listasta.' }])
  expect(await registrations(db)).toEqual([])
  expect((await send(db, slug, { ...AINO, organisation: 'lappia' })).status).toBe(303)
})

test('an event that filled up while the form was written says so, keeps what was typed and can be tried again', async () => {
  const db = await testDb()
  const { id, slug } = await makeEvent(db, { waitlist: 0, capacity: { remote: 1 } })
  await send(db, slug, { name: 'Eero Niemi', email: 'eero@example.org' })
  const { status, errors, refused, html } = await send(db, slug, { ...AINO, organisationName: 'Kemin kirjasto' })
  expect([status, errors, refused]).toEqual([409, {}, 'Paikat ovat loppuneet.'])
  expect(html).not.toContain('Korjaa')
  for (const typed of ['Aino Mäkelä', 'aino@example.org', 'Kemin kirjasto']) expect(html).toContain(`value="${typed}"`)
  expectLinksToLead(html)
  await db.updateTable('seat_pool').set({ capacity: 2 }).where('event_id', '=', id).execute()
  expect((await send(db, slug, AINO)).status).toBe(303)
})

test('where fewer seats or the other way would help, the refusal stands at that field', async () => {
  const db = await testDb()
  const { slug } = await makeEvent(db, { format: 'hybrid', waitlist: 0, capacity: { on_site: 3 } })
  await send(db, slug, { name: 'Eero Niemi', email: 'eero@example.org', mode: 'on_site', seats: '2' })
  const fewer = await send(db, slug, { ...AINO, mode: 'on_site', seats: '2' })
  expect([fewer.status, Object.keys(fewer.errors)]).toEqual([409, ['seats']])
  const most = await send(db, slug, { ...AINO, mode: 'on_site', seats: '4' })
  expect([most.status, most.errors]).toEqual([422, { seats: 'Paikan päälle mahtuu enintään 3 henkilöä. Kirjoita pienempi määrä.' }])
  await send(db, slug, { name: 'Fanni Aho', email: 'fanni@example.org', mode: 'on_site' })
  const other = await send(db, slug, { ...AINO, mode: 'on_site' })
  expect([other.status, other.errors]).toEqual([409, { mode: 'Paikan päällä ei ole enää paikkoja. Valitse toinen tapa osallistua.' }])
  for (const { html } of [fewer, most, other]) expectLinksToLead(html)
})

test('a closed or cancelled event answers even an empty form with that, and asks for nothing', async () => {
  const db = await testDb()
  const closed = await makeEvent(db, { id: 'closed', format: 'hybrid', registration_closes_at: '2027-03-11T11:59' })
  const cancelled = await makeEvent(db, { id: 'cancelled', status: 'cancelled' })
  for (const { slug } of [closed, cancelled]) {
    const { status, errors, refused, html } = await send(db, slug, {})
    expect([status, errors]).toEqual([409, {}])
    expect(refused).toMatch(/päättynyt|peruttu/)
    expect(html).not.toContain('<form')
    expectLinksToLead(html)
  }
})

test('a form whose token is none of ours gets a new one with what was typed', async () => {
  const db = await testDb()
  const { slug } = await makeEvent(db)
  const { status, html } = await send(db, slug, { ...AINO, form: 'x' })
  expect(status).toBe(422)
  expect(html).toContain('name="form" value="form-of-the-test"')
  expect(html).toContain('value="Aino Mäkelä"')
})
