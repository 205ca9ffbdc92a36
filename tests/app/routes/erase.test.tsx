import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { action, loader } from '#app/routes/manage.people_.erase.tsx'
import { ErasePage } from '#app/ui/accounts/erase-page.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import { ask } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount, makeEvent, makeRegistration } from '#tests/support/make.ts'

async function world() {
  const db = await testDb()
  const kaisa = await makeAccount(db, { role: 'coordinator' })
  const event = await makeEvent(db, { title: 'Kotapäivä' })
  const aino = { name: 'Aino Vieras', email: 'aino@example.org', search_text: 'aino vieras aino@example.org' }
  await makeRegistration(db, { ...aino, event_id: event.id })
  await makeRegistration(db, { event_id: event.id, name: 'Aino Vieras', email: null })
  const post = async (form: Record<string, string>) => action(await ask(db, { path: '/manage/people/erase', form, as: kaisa.id }))
  const step = async (form: Record<string, string>) => {
    const answer = await post(form)
    if (answer instanceof Response) throw new Error('not a page')
    return answer.data
  }
  const left = async () => (await db.selectFrom('registration').select(['name', 'email']).orderBy('id').execute()).map(({ name }) => name)
  return { db, kaisa, event, post, step, left }
}

const htmlOf = (shown: Parameters<typeof ErasePage>[0]['shown'], language: (typeof LANGUAGES)[number] = 'fi') =>
  renderToStaticMarkup(
    <LanguageProvider language={language}>
      <ErasePage done={false} shown={shown} />
    </LanguageProvider>,
  )

test('a person is found, what goes is shown, and only then erased: by address, and by name alone', async () => {
  const { event, post, step, left } = await world()
  const found = await step({ intent: 'find', q: 'vieras' })
  expect(found).toMatchObject({ byAddress: [{ email: 'aino@example.org', events: 1 }], byName: [{ name: 'Aino Vieras' }] })
  expect(htmlOf(found)).toContain('Vain nimi on tiedossa')

  const address = await step({ intent: 'look', email: 'aino@example.org' })
  expect(htmlOf(address)).toMatch(/1 ilmoittautuminen.*Paikat tulevissa tilaisuuksissa perutaan ilman viestiä: 1/)
  const name = await step({ intent: 'look', name: 'Aino Vieras' })
  expect(htmlOf(name)).toContain('Kotapäivä, 18.3.2027')
  expect(await left()).toEqual(['Aino Vieras', 'Aino Vieras'])

  const erased = await post({ intent: 'erase', name: 'Aino Vieras', event: event.id })
  expect((erased as Response).headers.get('location')).toBe('/manage/people/erase?done=1')
  expect(await left()).toEqual(['Aino Vieras', '–'])
  await post({ intent: 'erase', email: 'AINO@example.org' })
  expect(await left()).toEqual(['–', '–'])
  expect(await step({ intent: 'find', q: 'vieras' })).toMatchObject({ byAddress: [], byName: [] })
})

test('a name without an event, and a search without words, are asked again', async () => {
  const { post, left } = await world()
  const nowhere = await post({ intent: 'erase', name: 'Aino Vieras' })
  expect(nowhere).toMatchObject({ data: { errors: { events: expect.any(String) } }, init: { status: 422 } })
  expect(await post({ intent: 'find', q: ' a ' })).toMatchObject({ data: { errors: { q: expect.any(String) } }, init: { status: 422 } })
  expect(await post({ intent: 'erase' })).toMatchObject({ init: { status: 422 } })
  expect(await left()).toEqual(['Aino Vieras', 'Aino Vieras'])
})

test('who has an account too is told that it stays', async () => {
  const { db, step } = await world()
  const sari = await makeAccount(db, { email: 'aino@example.org' })
  expect(htmlOf(await step({ intent: 'look', email: 'aino@example.org' }))).toContain(`href="/manage/people/${sari.id}"`)
})

test('every step reads in four languages, and no label or summary points nowhere', async () => {
  const { db, kaisa, post, step } = await world()
  const refused = await post({ intent: 'erase', name: 'Aino Vieras' })
  const steps = [
    null,
    await step({ intent: 'find', q: 'vieras' }),
    await step({ intent: 'find', q: 'nobody' }),
    await step({ intent: 'look', email: 'aino@example.org' }),
    await step({ intent: 'look', name: 'Aino Vieras' }),
    refused instanceof Response ? null : refused.data,
  ]
  for (const shown of steps)
    for (const language of LANGUAGES) {
      const html = htmlOf(shown, language)
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      const named = [...html.matchAll(/ (?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)].flatMap(([, id]) => (id ?? '').split(' '))
      const linked = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
      expect([...named, ...linked].filter((id) => !ids.includes(id))).toEqual([])
    }
  expect(await loader(await ask(db, { path: '/manage/people/erase?done=1', as: kaisa.id }))).toMatchObject({ done: true })
})
