import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { action, loader } from '#app/routes/manage.events.$id.tsx'
import { loader as exportLoader } from '#app/routes/manage.events.$id_.export.ts'
import { loader as lettersLoader } from '#app/routes/manage.events.$id_.letters.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import { RegistrantsPage } from '#app/ui/manage/registrants-page.tsx'
import type { Db } from '#db/tables/index.ts'
import { ask, statusOf } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount, makeEvent, makeRegistration } from '#tests/support/make.ts'
import { makeLetter } from '#tests/support/make-letter.ts'
import { minutesLater, NOW } from '#tests/support/world.ts'

type Who = { db: Db; id: string; as: string; now?: Date }

async function aWebinar(given: Parameters<typeof makeEvent>[1] = {}) {
  const db = await testDb()
  const sari = await makeAccount(db)
  const event = await makeEvent(db, given)
  return { db, id: event.id, as: sari.id, event }
}

const asked = ({ db, id, as, now }: Who, query = '', form?: Record<string, string>) =>
  ask(db, { path: `/manage/events/${id}${query}`, params: { id }, as, ...(now && { now }), ...(form && { form }) })
const look = async (who: Who, query = '') => loader(await asked(who, query))
const post = async (who: Who, form: Record<string, string>) => {
  const answer = await action(await asked(who, '', form))
  return new URL(answer.headers.get('location') ?? '', 'http://localhost').searchParams.get('done')
}
const seconds = (count: number) => minutesLater(count / 60)
const names = async (who: Who, query: string) => (await look(who, query)).list?.rows.map(({ name }) => name)

/** Rows of a large event, without links and history. */
async function crowd(who: Who, count: number) {
  const one = await makeRegistration(who.db, { event_id: who.id, name: 'Aino Häkälä', search_text: 'aino hakala' })
  const { names: list, answers, ...rest } = one
  for (let from = 1; from < count; from += 500) {
    const rows = Array.from({ length: Math.min(500, count - from) }, (_, index) => {
      const id = `${one.id.slice(0, -6)}${String(from + index).padStart(6, '0')}`
      return { ...rest, names: list, answers, id, form_token: id, form_digest: id, email: `${id}@example.org`, name: id, search_text: id }
    })
    await who.db.insertInto('registration').values(rows).execute()
  }
}

test('an organiser sees the registrants of own events; another organisation finds no event and a viewer no names', async () => {
  const who = await aWebinar()
  await makeRegistration(who.db, { event_id: who.id })
  const stranger = await makeAccount(who.db, { organisation_id: 'redu' })
  const viewer = await makeAccount(who.db, { role: 'viewer' })
  expect((await look(who)).list?.rows).toHaveLength(1)
  expect(await statusOf(look({ ...who, as: stranger.id }))).toBe(404)
  expect(await statusOf(asked({ ...who, as: stranger.id }).then(exportLoader))).toBe(404)
  expect((await look({ ...who, as: viewer.id })).list).toBeNull()
  expect(await statusOf(asked({ ...who, as: viewer.id }).then(exportLoader))).toBe(404)
})

test('of ten thousand registrants a page holds fifty, each once, and one is found without accents', async () => {
  const who = await aWebinar()
  await crowd(who, 10_000)
  const first = await look(who)
  expect(first.list?.rows).toHaveLength(50)
  const second = await look(who, new URL(first.list?.next ?? '', 'http://localhost').search)
  expect(second.list?.rows).toHaveLength(50)
  const both = [...(first.list?.rows ?? []), ...(second.list?.rows ?? [])].map(({ id }) => id)
  expect(new Set(both).size).toBe(100)
  expect(await names(who, '?q=hakala')).toEqual(['Aino Häkälä'])
  expect(await names(who, '?q=HÄKÄLÄ&status=confirmed')).toEqual(['Aino Häkälä'])
  expect(await names(who, '?q=hakala&status=cancelled')).toEqual([])
  const file = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await exportLoader(await asked(who))).arrayBuffer())
  expect(file.trimEnd().split('\r\n')).toHaveLength(10_001)
})

test('the file of registrants is for Finnish Excel and runs no formula', async () => {
  const who = await aWebinar()
  await makeRegistration(who.db, { event_id: who.id, name: '=HYPERLINK("https://evil.example";"Voita")', organisation_name: '+358; Oy' })
  const answer = await exportLoader(await asked(who))
  const file = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(file.startsWith('\ufeffNimi;')).toBe(true)
  expect(file).toContain(`"'=HYPERLINK(""https://evil.example"";""Voita"")"`)
  expect(file).toContain(`"'+358; Oy"`)
})

test('a registrant is shown with their letters; a failed one tells why and is sent again once', async () => {
  const who = await aWebinar()
  const mikko = await makeRegistration(who.db, { event_id: who.id })
  const other = await makeEvent(who.db)
  const stranger = await makeRegistration(who.db, { event_id: other.id })
  const letter = await makeLetter(who.db, {
    kind: 'confirmation',
    registration_id: mikko.id,
    event_id: who.id,
    state: 'failed',
    reason: 'smtp-5.1.1',
  })
  const page = await look(who, `?of=${mikko.id}`)
  for (const lang of LANGUAGES) {
    const html = renderToStaticMarkup(
      <LanguageProvider language={lang}>
        <RegistrantsPage {...page} />
      </LanguageProvider>,
    )
    expect(html).toContain('id="registrant"')
    expect(html).not.toContain('smtp-5')
  }
  expect((await look(who, `?of=${stranger.id}`)).list?.one).toBeNull()
  expect(await post(who, { intent: 'resend', id: letter.id })).toBe('resent')
  expect(await post(who, { intent: 'resend', id: letter.id })).toBe('still-waiting')
  const letters = await lettersLoader(await asked(who, '/letters'))
  expect(letters.letters.map(({ state }) => state)).toEqual(['queued', 'failed'])
})

test('who waits though the capacity was lowered under their party is named to the organiser, in four languages', async () => {
  const who = await aWebinar({ capacity: { remote: 2 } })
  const { id } = await makeRegistration(who.db, { event_id: who.id, name: 'Bertta Aho', seats: 3, status: 'waitlisted' })
  const page = await look(who)
  for (const language of LANGUAGES) {
    const html = renderToStaticMarkup(
      <LanguageProvider language={language}>
        <RegistrantsPage {...page} />
      </LanguageProvider>,
    )
    expect(html).toMatch(new RegExp(`of=${id}#registrant"><bdi>Bertta Aho</bdi></a>: [^<]*3[^<]*2`))
  }
  const viewer = await makeAccount(who.db, { role: 'viewer' })
  expect(JSON.stringify(await look({ ...who, as: viewer.id }))).not.toContain('Bertta')
})

test('a registration cancelled by hand can be taken back for a minute, on every page of the event', async () => {
  const who = await aWebinar()
  const mikko = await makeRegistration(who.db, { event_id: who.id })
  expect(await post(who, { intent: 'cancel-registration', id: mikko.id })).toBe('removed')
  const undo = (await lettersLoader(await asked({ ...who, now: seconds(50) }, '/letters'))).event.removed
  expect(undo).toEqual({ id: mikko.id, name: 'Mikko Lahti', seconds: 10 })
  expect(await post({ ...who, now: seconds(50) }, { intent: 'restore', id: mikko.id })).toBe('restored')
  expect((await look(who)).event.removed).toBeNull()
  await post(who, { intent: 'cancel-registration', id: mikko.id })
  expect((await look({ ...who, now: seconds(61) })).event.removed).toBeNull()
  expect(await post({ ...who, now: seconds(61) }, { intent: 'restore', id: mikko.id })).toBe('too-late')
})

test('the host gets a link for the door, another one replaces it, and it can be closed', async () => {
  const who = await aWebinar({ format: 'on_site' })
  const link = async () => (await look(who)).door.link
  expect(await link()).toBeNull()
  expect(await post(who, { intent: 'door' })).toBe('door')
  const first = await link()
  expect(first).toMatch(/\/d\//)
  expect(await post(who, { intent: 'door', renew: '1' })).toBe('door')
  expect(await link()).not.toBe(first)
  expect(await post(who, { intent: 'door-close' })).toBe('door-closed')
  expect(await link()).toBeNull()
  expect(await who.db.selectFrom('link').select('hash').where('purpose', '=', 'door').execute()).toEqual([])
  expect(await post(who, { intent: 'door' })).toBe('door')
  expect(await link()).not.toBe(first)
})

test('a saved draft is not said to have a link worth sending, in four languages', async () => {
  const sendIt = /Kopioi linkki(\. Lähetä| ja)|Kopiera länken och|Copy the link and/
  for (const status of ['draft', 'published'] as const) {
    const page = await look(await aWebinar({ status }), '?done=created')
    for (const language of LANGUAGES) {
      const html = renderToStaticMarkup(
        <LanguageProvider language={language}>
          <RegistrantsPage {...page} />
        </LanguageProvider>,
      )
      expect(sendIt.test(html), `${status} ${language}`).toBe(status === 'published')
    }
  }
})

test('a draft is published from its page; what is over is no longer cancelled person by person', async () => {
  const draft = await aWebinar({ status: 'draft' })
  expect(await post(draft, { intent: 'publish' })).toBe('published')
  expect((await look(draft)).event.status).toBe('published')
  const mikko = await makeRegistration(draft.db, { event_id: draft.id })
  const over = { ...draft, now: new Date(Date.parse(draft.event.ends_at_utc) + 1) }
  expect(await post(over, { intent: 'cancel-registration', id: mikko.id })).toBe('over')
  expect(NOW.getTime()).toBeLessThan(over.now.getTime())
})
