import type { LoaderFunctionArgs } from '@remix-run/node'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { findEvent } from '#app/domain/events/queries.server.ts'
import { translator } from '#app/i18n/translator.ts'
import { action as eventAction, loader as eventLoader } from '#app/routes/manage.events.$id.tsx'
import { action as addAction } from '#app/routes/manage.events.$id_.add.tsx'
import { action as cancelAction, loader as cancelLoader } from '#app/routes/manage.events.$id_.cancel.tsx'
import { action as copyAction, loader as copyLoader } from '#app/routes/manage.events.$id_.copy.tsx'
import { action as editAction, loader as editLoader } from '#app/routes/manage.events.$id_.edit.tsx'
import { loader as posterLoader } from '#app/routes/manage.events.$id_.poster.tsx'
import { action as remoteAction, loader as remoteLoader } from '#app/routes/manage.events.$id_.remote.tsx'
import { action as writeAction } from '#app/routes/manage.events.$id_.write.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import { AddPage } from '#app/ui/manage/add-page.tsx'
import { labelOf, OtherEdits } from '#app/ui/manage/other-edits.tsx'
import { Poster } from '#app/ui/manage/poster.tsx'
import type { Db } from '#db/tables/index.ts'
import { ask, statusOf } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount, makeEvent, makeRegistration } from '#tests/support/make.ts'
import { compose, composing, makeLetter, sent } from '#tests/support/make-letter.ts'
import { minutesLater, NOW } from '#tests/support/world.ts'

type Form = Record<string, string>

async function withMikko(given: Parameters<typeof makeEvent>[1] = {}) {
  const db = await testDb()
  const sari = await makeAccount(db)
  const event = await makeEvent(db, given)
  const mikko = await makeRegistration(db, { event_id: event.id, email: 'mikko@example.org' })
  const asked = (form?: Form, now: Date = NOW) =>
    ask(db, { path: `/manage/events/${event.id}`, params: { id: event.id }, as: sari.id, now, ...(form && { form }) })
  return { db, event, mikko, asked, as: sari.id }
}

const letters = async (db: Db) => (await db.selectFrom('outbox').select(['kind', 'state']).orderBy('id').execute()).map(Object.values)
const lookAt = async <Page,>(loader: (args: LoaderFunctionArgs) => Promise<Page>, asked: Promise<LoaderFunctionArgs>) => loader(await asked)

/** What an action answers with a page: its data and status. */
async function pageOf(answer: Promise<unknown>) {
  const { data, init } = (await answer) as { data: Record<string, never>; init: { status?: number } | null }
  return { ...data, status: init?.status ?? 200 } as Record<string, unknown> & { status: number }
}

test('a new time is shown with its letter before it is saved, then told, and undone within the minute', async () => {
  const { db, event, asked } = await withMikko()
  const { fields } = await lookAt(editLoader, asked())
  const moved = { ...fields, date: '2027-03-19' }
  const shown = await pageOf(asked(moved).then(editAction))
  expect(shown).toMatchObject({ ask: { reached: { letters: 1, firstNames: ['Mikko Lahti'] }, preview: { name: 'Mikko Lahti' } } })
  expect(JSON.stringify(shown.ask)).toContain('perjantaina 19.3.2027')
  expect((await findEvent(db, event.id))?.starts_at).toBe('2027-03-18T09:00')
  expect(await statusOf(asked({ ...moved, send: 'yes' }).then(editAction))).toBe(303)
  expect((await findEvent(db, event.id))?.starts_at).toBe('2027-03-19T09:00')
  const { undo } = (await lookAt(eventLoader, asked(undefined, minutesLater(0.5)))).event
  expect(undo).toMatchObject({ letters: 1, seconds: 30 })
  const undone = await eventAction(await asked({ intent: 'undo', batch: undo?.batchId ?? '' }, minutesLater(0.5)))
  expect(undone.headers.get('location')).toContain('done=undone')
  expect((await findEvent(db, event.id))?.starts_at).toBe('2027-03-18T09:00')
  expect(await letters(db)).toEqual([['event-changed', 'undone']])
})

test('the letter that is shown before sending is the one that leaves', async () => {
  const { db, event, mikko, asked } = await withMikko()
  const before = { ...event, title: JSON.parse(event.title), venue_name: 'Kirjasto', format: 'on_site', entry: true }
  await makeLetter(db, { kind: 'confirmation', event_id: event.id, registration_id: mikko.id, state: 'sent', told: before })
  const { fields } = await lookAt(editLoader, asked())
  const moved = { ...fields, date: '2027-03-19' }
  const shown = (await pageOf(asked(moved).then(editAction))).ask as { preview: { subject: string; lines: string[] } }
  await statusOf(asked({ ...moved, send: 'yes' }).then(editAction))
  const row = await db.selectFrom('outbox').selectAll().where('kind', '=', 'event-changed').executeTakeFirstOrThrow()
  const { letter } = sent(await compose(composing(db), row))
  const withoutTokens = letter.text.replace(/\/([rj])\/\w+/g, '/$1/…')
  expect(shown.preview).toMatchObject({ subject: letter.subject, lines: withoutTokens.split('\n') })
  expect(letter.text).toContain('Ennen: Kirjasto\nNyt: etänä')
})

test('after the minute undoing says that it is too late', async () => {
  const { db, event, asked } = await withMikko()
  await statusOf(asked({ subject: 'Tauko', body: 'Klo 10.', intent: 'send' }).then(writeAction))
  const { undo } = (await lookAt(eventLoader, asked())).event
  const late = await eventAction(await asked({ intent: 'undo', batch: undo?.batchId ?? '' }, minutesLater(1)))
  expect(late.headers.get('location')).toBe(`/manage/events/${event.id}?done=too-late`)
  expect(await letters(db)).toEqual([['note', 'queued']])
})

test('what is told to nobody is saved at once, and a reminder that the form does not show stays', async () => {
  const { db, event, asked } = await withMikko({ reminders: '[{"before":"PT2H"},{"before":"PT1H"}]' })
  const { fields } = await lookAt(editLoader, asked())
  expect(await statusOf(asked({ ...fields, contactName: 'Riitta Niemelä' }).then(editAction))).toBe(303)
  expect(await findEvent(db, event.id)).toMatchObject({
    contact_name: 'Riitta Niemelä',
    reminders: [{ before: 'PT2H' }, { before: 'PT1H' }],
  })
  expect(await letters(db)).toEqual([])
})

test('a change made meanwhile by somebody else is not overwritten unknowingly: what was typed waits, and saved again it stands', async () => {
  const { db, event, asked } = await withMikko()
  const { fields } = await lookAt(editLoader, asked())
  expect(await statusOf(asked({ ...fields, title: 'Uusi nimi' }).then(editAction))).toBe(303)
  const told = await pageOf(asked({ ...fields, title: 'Toinen nimi' }).then(editAction))
  expect(told).toMatchObject({ status: 409, errors: { form: expect.any(String) }, fields: { title: 'Toinen nimi' } })
  expect((await findEvent(db, event.id))?.title).toEqual({ fi: 'Uusi nimi' })
  expect(await statusOf(asked(told.fields as unknown as Form).then(editAction))).toBe(303)
  expect((await findEvent(db, event.id))?.title).toEqual({ fi: 'Toinen nimi' })
})

test('of two who edit one event at once, the second sees what the first wrote, and saving again changes only what they changed themselves', async () => {
  const { db, event, asked } = await withMikko({ waitlist: 0 })
  const { fields } = await lookAt(editLoader, asked())
  const first = { ...fields, title: 'Uusi nimi', meetingPoint: 'Aula', passcode: '1234', waitlist: '1' }
  const { 'reminder-hour': _, ...unticked } = fields as unknown as Form
  expect(await statusOf(asked(first).then(editAction))).toBe(303)
  const told = await pageOf(asked({ ...unticked, title: 'Toinen nimi', passcode: '1234', contactName: 'Riitta' }).then(editAction))
  expect(told).toMatchObject({
    status: 409,
    others: [
      { name: 'title', theirs: 'Uusi nimi', mine: 'Toinen nimi' },
      { name: 'meetingPoint', theirs: 'Aula', mine: null },
      { name: 'waitlist', theirs: '1', mine: null },
    ],
  })
  const page = renderToStaticMarkup(
    <LanguageProvider language="fi">
      <OtherEdits edits={told.others as never} />
    </LanguageProvider>,
  )
  for (const words of ['Kokoontumispaikka', 'Aula', 'Sinä kirjoitit: Toinen nimi.', 'valittu']) expect(page).toContain(words)
  expect(await statusOf(asked(told.fields as unknown as Form).then(editAction))).toBe(303)
  expect(await findEvent(db, event.id)).toMatchObject({
    title: { fi: 'Toinen nimi' },
    meeting_point: 'Aula',
    waitlist: 1,
    contact_name: 'Riitta',
    reminders: [{ days: 1, at: '09:00' }],
  })
})

test('each field of the form has the name it is shown by', async () => {
  const { asked } = await withMikko()
  const { fields } = await lookAt(editLoader, asked())
  const names = Object.keys(fields).filter((name) => !name.startsWith('was.') && name !== 'version')
  const t = translator('fi')
  for (const name of [...names, 'title.sv', 'description.en', 'reminder-week']) expect(labelOf(name, t)).not.toBe(name)
})

test('a cancellation names whom it reaches; with nobody to tell it can be undone all the same', async () => {
  const { db, event, mikko, asked } = await withMikko()
  expect((await lookAt(cancelLoader, asked())).reached).toEqual({ letters: 1, withoutAddress: 0, firstNames: ['Mikko Lahti'] })
  await db.updateTable('registration').set({ email: null }).where('id', '=', mikko.id).execute()
  expect(await statusOf(asked({ reason: 'Sairaus' }).then(cancelAction))).toBe(303)
  const { undo, status } = (await lookAt(eventLoader, asked())).event
  expect([status, undo?.letters]).toEqual(['cancelled', 0])
  const undone = await eventAction(await asked({ intent: 'undo', batch: undo?.batchId ?? '' }))
  expect(undone.headers.get('location')).toContain('done=undone')
  expect((await findEvent(db, event.id))?.status).toBe('published')
  expect((await lookAt(eventLoader, asked())).event).toMatchObject({ undo: null, counts: { confirmed: { registrations: 1 } } })
})

test('moving online: the letter and whom to call are shown first; everybody keeps the registration, and the minute undoes it all', async () => {
  const { db, event, mikko, as, asked } = await withMikko({ format: 'hybrid', venue_name: 'Kirjasto', join_url: null })
  const client = { event_id: event.id, name: 'Amina', email: null, phone: '040 121 7000', on_behalf_of: as }
  await makeRegistration(db, client)
  const page = await lookAt(remoteLoader, asked())
  expect(page).toMatchObject({ joinUrl: '', told: { reached: { letters: 1, withoutAddress: 1 } } })
  expect(page.uncalled).toEqual([{ name: 'Amina', phone: '040 121 7000', counsellor: 'Sari Ylitalo' }])
  expect(JSON.stringify(page.told?.preview)).toContain('etänä')
  expect(await pageOf(asked({ joinUrl: 'ftp://x', send: 'yes' }).then(remoteAction))).toMatchObject({ status: 422, joinUrl: 'ftp://x' })
  expect(await statusOf(asked({ joinUrl: 'https://meeting.example.org/x', send: 'yes' }).then(remoteAction))).toBe(303)
  const modes = () => db.selectFrom('registration').select(['mode', 'status']).where('id', '=', mikko.id).executeTakeFirst()
  expect(await findEvent(db, event.id)).toMatchObject({ format: 'remote', join_url: 'https://meeting.example.org/x' })
  expect(await modes()).toEqual({ mode: 'remote', status: 'confirmed' })
  expect(await statusOf(asked().then(remoteLoader))).toBe(404)
  const { undo } = (await lookAt(eventLoader, asked())).event
  const undone = await eventAction(await asked({ intent: 'undo', batch: undo?.batchId ?? '' }, minutesLater(0.5)))
  expect(undone.headers.get('location')).toContain('done=undone')
  expect(await findEvent(db, event.id)).toMatchObject({ format: 'hybrid', join_url: null })
  expect(await letters(db)).toEqual([['event-changed', 'undone']])
})

test('an event moved online with nobody told leaves no letter, and its link may come later', async () => {
  const { db, event, asked } = await withMikko({ format: 'on_site' })
  expect(await statusOf(asked({ joinUrl: ' ', send: 'no' }).then(remoteAction))).toBe(303)
  expect(await findEvent(db, event.id)).toMatchObject({ format: 'remote', join_url: null })
  expect(await letters(db)).toEqual([])
})

test('a letter to all is looked at first; the second post sends it once to each', async () => {
  const { db, asked } = await withMikko()
  const note = { subject: 'Materiaalit', body: 'Tässä: https://example.org/m' }
  const shown = await pageOf(asked({ ...note, intent: 'preview' }).then(writeAction))
  expect(JSON.stringify(shown.preview)).toContain('Materiaalit')
  expect(await letters(db)).toEqual([])
  expect(await pageOf(asked({ ...note, body: ' ', intent: 'send' }).then(writeAction))).toMatchObject({ status: 422 })
  expect(await statusOf(asked({ ...note, intent: 'send' }).then(writeAction))).toBe(303)
  expect(await letters(db)).toEqual([['note', 'queued']])
})

test('a copy proposes the same weekday, carries what the form does not show and is published by one post', async () => {
  const question = '[{"id":"ruoka","label":{"fi":"Ruokavalio"},"required":false}]'
  const given = { join_url: 'https://meeting.example.org/x', questions: question, reminders: '[{"before":"PT2H"},{"before":"PT1H"}]' }
  const { db, asked } = await withMikko({ ...given, registration_closes_at: '2027-03-10T12:00' })
  const { fields, warnings } = await lookAt(copyLoader, asked())
  expect(fields).toMatchObject({ date: '2027-04-01', startTime: '09:00', endTime: '11:00', registrationClosesAt: '' })
  expect(warnings).toEqual([])
  expect(await pageOf(asked({ ...fields, date: '2027-02-30' }).then(copyAction))).toMatchObject({
    status: 422,
    fields: { date: '2027-02-30' },
  })
  const answer = (await copyAction(await asked({ ...fields, date: '2027-04-15', intent: 'publish' }))) as Response
  const id = /events\/([^?]+)\?done=created/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
  expect(await findEvent(db, id)).toMatchObject({
    status: 'published',
    starts_at: '2027-04-15T09:00',
    ends_at: '2027-04-15T11:00',
    questions: JSON.parse(question),
    reminders: [{ before: 'PT2H' }, { before: 'PT1H' }],
  })
})

test('people are added line by line; a line that is wrong stays in the box and the others are in', async () => {
  const { db, event, asked } = await withMikko({ capacity: { remote: 10 } })
  const add = { people: 'Amina\nYusuf + 1 lapsi\nVäärä <x@y>\nMikko Lahti <mikko@example.org>', language: 'selko' }
  const answer = await pageOf(asked(add).then(addAction))
  expect(answer).toMatchObject({ status: 422, added: 2, fields: { people: 'Väärä <x@y>\nMikko Lahti <mikko@example.org>' } })
  const html = renderToStaticMarkup(
    <LanguageProvider language="fi">
      <AddPage
        event={(await lookAt(eventLoader, asked())).event}
        organisations={[]}
        fields={{}}
        problems={answer.problems as string[]}
        token="form-of-the-test"
        added={answer.added as number}
      />
    </LanguageProvider>,
  )
  expect(html).toContain('2 riviä ilmoitettiin mukaan')
  expect(html).not.toContain('Mitään ei ole vielä tallennettu')
  const rows = await db.selectFrom('registration').select(['name', 'seats', 'on_behalf_of']).where('event_id', '=', event.id).execute()
  expect(rows.map(({ name, seats }) => `${name} ${seats}`).sort()).toEqual(['Amina 1', 'Mikko Lahti 1', 'Yusuf 2'])
  expect(rows.filter(({ on_behalf_of }) => on_behalf_of !== null)).toHaveLength(2)
  expect(await pageOf(asked({ people: ' \n ' }).then(addAction))).toMatchObject({ status: 422, added: 0 })
})

test('the poster has the event, a picture for the phone and the short code with its address', async () => {
  const { event, asked } = await withMikko({ format: 'on_site', venue_name: 'Lappia', venue_address: 'Koulukatu 1' })
  const page = await lookAt(posterLoader, asked())
  const html = renderToStaticMarkup(
    <LanguageProvider language="fi">
      <Poster {...page} />
    </LanguageProvider>,
  )
  for (const part of ['Työttömän aikuisen motivointi', 'Koulukatu 1', 'localhost:3000/k/', event.code, '<path'])
    expect(html).toContain(part)
})
