import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { cancelRegistration } from '#app/domain/registrations/cancel-registration.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { linkToken } from '#app/domain/shared/token.ts'
import { action as register } from '#app/routes/e.$slug.tsx'
import { action, loader } from '#app/routes/r.$token.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import { OwnRegistrationPage } from '#app/ui/registration/own-registration-page.tsx'
import type { Db } from '#db/tables/index.ts'
import { ask } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { minutesLater, NOW, SECRET } from '#tests/support/world.ts'

type Answer = { fields: Record<string, string>; errors: Record<string, string>; refused: string | null }
type Own = { db: Db; id: string; now?: Date }

const asked = ({ db, id, now = NOW }: Own, lang = 'fi', form?: Record<string, string>) => {
  const token = linkToken(SECRET, 'manage', id)
  return ask(db, { path: `/r/${token}?lang=${lang}`, params: { token }, now, ...(form && { form }) })
}

async function pageOf(own: Own, lang = 'fi', answer: Answer | null = null) {
  const page = await loader(await asked(own, lang))
  if (page.kind !== 'registration') throw new Error('a receipt')
  return renderToStaticMarkup(
    <LanguageProvider language={page.lang}>
      <OwnRegistrationPage {...page} answer={answer} />
    </LanguageProvider>,
  )
}

/** What a change is answered: the status, the sentences and the page that shows them. */
async function change(own: Own, form: Record<string, string>) {
  const answer = await action(await asked(own, 'fi', form))
  if (answer instanceof Response) return { status: answer.status, errors: {}, refused: null, html: '' }
  const { data, init } = answer as { data: Answer; init: { status: number } }
  return { status: init.status, errors: data.errors, refused: data.refused, html: await pageOf(own, 'fi', data) }
}

const cancel = ({ db, id }: Own) => cancelRegistration(db, id, { kind: 'participant', registrationId: id }, NOW)

/** The values that the page's fields start with, by their names. */
function filled(html: string) {
  const inputs = [...html.matchAll(/<input[^>]*?name="([^"]+)"[^>]*?value="([^"]*)"[^>]*>/g)].filter(
    ([tag]) => !/radio/.test(tag) || /checked/.test(tag),
  )
  const selected = [...html.matchAll(/<select[^>]*name="([^"]+)".*?<\/select>/g)].map(([list, name]) => [
    name,
    /value="([^"]*)" selected/.exec(list)?.[1] ?? '',
  ])
  const areas = [...html.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g)]
  return Object.fromEntries([
    ...inputs.map(([, name, value]) => [name, value]),
    ...selected,
    ...areas.map(([, name, text]) => [name, text]),
  ])
}

test('who comes back after cancelling finds the form as they had filled it, and is registered by sending it', async () => {
  const db = await testDb()
  const questions = JSON.stringify([{ id: 'bus', label: { fi: 'Tuletko bussilla?' }, required: false }])
  const event = await makeEvent(db, { format: 'hybrid', questions })
  const said = { name: 'Aino Mäkelä', email: 'aino@example.org', mode: 'on_site' as const, seats: 3, names: ['Bertta', 'Cecilia'] }
  const from = { organisation_id: 'lappia', organisation_name: 'Ammattiopisto Lappia', municipality: '851', answers: '{"bus":"Kyllä"}' }
  const { id } = await makeRegistration(db, { event_id: event.id, ...said, ...from })
  const own = { db, id }
  expect(await pageOf(own)).not.toContain('id="again"')
  await cancel(own)
  const html = await pageOf(own)
  const form = filled(html.slice(html.indexOf('id="again"')))
  expect(form).toMatchObject({ name: 'Aino Mäkelä', email: 'aino@example.org', mode: 'on_site', seats: '3', names: 'Bertta\nCecilia' })
  expect(form).toMatchObject({ organisation: 'lappia', municipality: '851', 'answer.bus': 'Kyllä' })
  const answer = await register(
    await ask(db, { path: `/e/${event.slug}`, params: { slug: event.slug }, form: { ...form, form: 'a-new-form-of-the-test' } }),
  )
  expect((answer as Response).status).toBe(303)
  const [, again] = await db.selectFrom('registration').selectAll().orderBy('id').execute()
  expect(again).toMatchObject({ ...said, ...from, names: '["Bertta","Cecilia"]', status: 'confirmed' })
})

test('a full event offers no form to who cancelled, and what was erased is in none', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { waitlist: 0, capacity: { remote: 1 } })
  const { id } = await makeRegistration(db, { event_id: event.id, status: 'cancelled', email: 'erased-1', name: '–' })
  const blank = filled(await pageOf({ db, id }))
  expect([blank.seats, blank.name, blank.email]).toEqual(['1', undefined, undefined])
  await makeRegistration(db, { event_id: event.id })
  expect(await pageOf({ db, id })).not.toContain('id="again"')
})

test('what cancelling would do is said of the seats of who has them, and of the row to who waits, in four languages', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 1 } })
  const seated = await makeRegistration(db, { event_id: event.id })
  const waiting = await makeRegistration(db, { event_id: event.id, status: 'waitlisted' })
  expect(await pageOf({ db, id: seated.id })).toContain('Jos perut, paikkasi vapautuu muille.')
  expect(await pageOf({ db, id: waiting.id })).toContain('Jos perut, et ole enää jonossa.')
  for (const lang of LANGUAGES) {
    const said = await Promise.all(
      [seated, waiting].map(async ({ id }) => /<p class="small soft">([^<]+)/.exec(await pageOf({ db, id }, lang))?.[1]),
    )
    expect(new Set(said).size).toBe(2)
  }
})

test('a party that waits in vain is told what can be done', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 2 } })
  const { id } = await makeRegistration(db, { event_id: event.id, seats: 3, status: 'waitlisted' })
  for (const lang of LANGUAGES) expect(await pageOf({ db, id }, lang)).toMatch(/<p>[^<]*\b2\b[^<]*\b3\b/)
  expect(await pageOf({ db, id })).not.toContain('Kun paikka vapautuu')
  expect((await change({ db, id }, { name: 'Aino', seats: '2' })).status).toBe(303)
  expect(await pageOf({ db, id })).toContain('Olet mukana')
})

test('who moves to a mode without a free seat is told so at the mode; a party too large for what is left, at its number', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid', capacity: { on_site: 3, remote: 9 } })
  const own = { db, id: (await makeRegistration(db, { event_id: event.id, mode: 'remote', seats: 2 })).id }
  await makeRegistration(db, { event_id: event.id, mode: 'on_site', seats: 2 })
  const move = { name: 'Aino', mode: 'on_site' }
  expect(await change(own, { ...move, seats: '2' })).toMatchObject({ status: 409, errors: { seats: expect.stringContaining('pienempi') } })
  await makeRegistration(db, { event_id: event.id, mode: 'on_site' })
  const full = { status: 409, errors: { mode: 'Paikan päällä ei ole enää paikkoja. Valitse toinen tapa osallistua.' } }
  expect(await change(own, { ...move, seats: '1' })).toMatchObject(full)
})

test('the page tells what was registered: from where, how one takes part where that is a choice, how many and who', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { format: 'hybrid' })
  const said = { name: 'Aino Mäkelä', organisation_name: 'Ammattiopisto Lappia', mode: 'on_site' as const, seats: 2, names: ['Bertta'] }
  const { id } = await makeRegistration(db, { event_id: event.id, ...said })
  const words = (await pageOf({ db, id })).replace(/<[^>]+>/g, '').replaceAll('\u00a0', ' ')
  expect(words).toContain('Aino Mäkelä · Ammattiopisto Lappia · Paikan päällä · 2 paikkaa · Bertta')
})

test('the page stays in the language it is read in when something is changed or cancelled', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  const own = { db, id: (await makeRegistration(db, { event_id: event.id })).id }
  const token = linkToken(SECRET, 'manage', own.id)
  const postTo = async (form: Record<string, string>) => ((await action(await asked(own, 'sv', form))) as Response).headers.get('location')
  expect(await pageOf(own, 'sv')).not.toMatch(/<form[^>]* action="\/r\//)
  expect(await postTo({ name: 'Aino', seats: '1' })).toBe(`/r/${token}?saved=1&lang=sv`)
  expect(await postTo({ intent: 'cancel' })).toBe(`/r/${token}?lang=sv`)
})

test('a receipt speaks the language of the form that it answers', async () => {
  const db = await testDb()
  const event = await makeEvent(db)
  await makeRegistration(db, { event_id: event.id, email: 'aino@example.org' })
  const form = { name: 'Aino', email: 'aino@example.org', language: 'selko' }
  const answer = await register(await ask(db, { path: `/e/${event.slug}?lang=selko`, params: { slug: event.slug }, form }))
  const token = String((answer as Response).headers.get('location')).replace('/r/', '')
  expect(await loader(await ask(db, { path: `/r/${token}`, params: { token } }))).toMatchObject({ kind: 'receipt', lang: 'selko' })
})

test('a change that cannot be made says why at its field; after the end it says so above the page', async () => {
  const db = await testDb()
  const event = await makeEvent(db, { capacity: { remote: 3 } })
  const own = { db, id: (await makeRegistration(db, { event_id: event.id, seats: 2 })).id }
  await makeRegistration(db, { event_id: event.id })
  expect(await change(own, { name: '', seats: '1', names: 'Bertta' })).toMatchObject({
    status: 422,
    errors: { name: 'Kirjoita nimesi.', seats: expect.stringContaining('Kirjoitit 2 ihmisen nimet') },
  })
  expect(await change(own, { name: 'Aino', seats: '3' })).toMatchObject({ status: 409, errors: { seats: expect.any(String) } })
  expect(await change(own, { name: 'Aino', seats: '4' })).toMatchObject({ status: 422, errors: { seats: expect.stringContaining('3') } })
  expect(await change(own, { name: 'Aino', organisation: 'olematon' })).toMatchObject({
    status: 422,
    errors: { organisation: expect.any(String) },
  })
  const late = await change({ ...own, now: minutesLater(60 * 24 * 30) }, { name: 'Aino', seats: '1' })
  expect(late).toMatchObject({ status: 409, errors: {}, refused: 'Tilaisuus on jo ohi. Mitään ei muutettu.' })
  expect(late.html).toContain('Mitään ei muutettu')
  expect(late.html).not.toContain('Korjaa')
  await cancel(own)
  expect(await change(own, { name: 'Aino', seats: '1' })).toMatchObject({ status: 409, errors: {} })
})
