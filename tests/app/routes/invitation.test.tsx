import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { inviteMember } from '#app/domain/invitations/invite-member.ts'
import { linkToken } from '#app/domain/shared/token.ts'
import { action, loader } from '#app/routes/i.$token.tsx'
import { InvitationPage } from '#app/ui/group/invitation-page.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import type { Db } from '#db/tables/index.ts'
import { ask, statusOf } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent } from '#tests/support/make.ts'
import { makeGroup, makeMember } from '#tests/support/make-group.ts'
import { NOW, SECRET } from '#tests/support/world.ts'

async function invited(db: Db) {
  const group = await makeGroup(db)
  const event = await makeEvent(db, { kind: 'meeting', group_id: group.id, visibility: 'group', format: 'hybrid', waitlist: 0 })
  const person = await makeMember(db, { group_id: group.id })
  const id = await db.transaction().execute((tx) => inviteMember(tx, event, person, { secret: SECRET, batchId: 'b' }, NOW))
  return linkToken(SECRET, 'invitation', id)
}

const look = async (db: Db, token: string, query = '') => loader(await ask(db, { path: `/i/${token}${query}`, params: { token } }))
const post = async (db: Db, token: string, form: Record<string, string>) =>
  action(await ask(db, { path: `/i/${token}`, params: { token }, form }))
const rows = async (db: Db) => {
  const count = (table: 'registration' | 'outbox' | 'audit') => db.selectFrom(table).select('id').execute()
  return [await count('registration'), await count('outbox'), await count('audit')].map((list) => list.length)
}
const pageOf = async (db: Db, token: string, query = '') => {
  const page = await look(db, token, query)
  return renderToStaticMarkup(
    <LanguageProvider language={page.lang}>
      <InvitationPage {...page} sent={null} />
    </LanguageProvider>,
  )
}

test('looking changes nothing, also with the answer of the letter in the address', async () => {
  const db = await testDb()
  const token = await invited(db)
  const before = await rows(db)
  for (const answer of ['coming', 'remote', 'deputy', 'cannot']) await pageOf(db, token, `?answer=${answer}`)
  expect(await rows(db)).toEqual(before)
  expect(await db.selectFrom('invitation').select('answer').execute()).toEqual([{ answer: null }])
})

test('the page greets the member, offers four answers and needs no script', async () => {
  const db = await testDb()
  const token = await invited(db)
  const html = await pageOf(db, token)
  expect(html).toContain('Hei Mikko Lahti, Kemijärven kaupunki')
  expect(html.match(/name="answer" value="(coming|remote|deputy|cannot)"/g)).toHaveLength(4)
  expect(html).not.toContain('button-primary')
  expect(html).not.toContain('meeting.example.org')
  expect(html).not.toContain('<script')
  expect(await pageOf(db, token, '?answer=remote')).toContain('button-primary')
})

test('an answer is posted, the page then shows it with ways into the calendar, and it can be changed', async () => {
  const db = await testDb()
  const token = await invited(db)
  expect(await statusOf(post(db, token, { answer: 'coming' }))).toBe(303)
  const html = await pageOf(db, token)
  expect(html).toContain('Vastasit: Osallistun')
  expect(html).toContain('/calendar.ics')
  expect(await statusOf(post(db, token, { answer: 'cannot' }))).toBe(303)
  expect(await pageOf(db, token)).toContain('Vastasit: En pääse')
})

test('a deputy without a name is asked for one and nothing is kept', async () => {
  const db = await testDb()
  const token = await invited(db)
  expect(await statusOf(post(db, token, { answer: 'deputy', deputyName: ' ' }))).toBe(422)
  expect(await statusOf(post(db, token, { answer: 'maybe' }))).toBe(422)
  expect(await statusOf(post(db, token, { answer: 'deputy', deputyName: 'Inka Mäki', mode: 'remote' }))).toBe(303)
  expect(await pageOf(db, token)).toContain('Tilallesi tulee Inka Mäki.')
})

test('a foreign token is not found, by looking and by answering', async () => {
  const db = await testDb()
  await invited(db)
  const foreign = linkToken(SECRET, 'invitation', 'somebody')
  expect(await statusOf(look(db, foreign))).toBe(404)
  expect(await statusOf(post(db, foreign, { answer: 'coming' }))).toBe(404)
  expect((await rows(db))[0]).toBe(0)
})
