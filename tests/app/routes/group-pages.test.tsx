import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { inviteMember } from '#app/domain/invitations/invite-member.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { linkToken } from '#app/domain/shared/token.ts'
import { action as answer, loader as invitationLoader } from '#app/routes/i.$token.tsx'
import { loader as groupLoader } from '#app/routes/manage.groups.$id.tsx'
import { action as callAction, loader as callLoader } from '#app/routes/manage.groups.$id_.meeting.tsx'
import { action as meetingAction, loader as meetingLoader } from '#app/routes/manage.meetings.$id.tsx'
import { GroupPage } from '#app/ui/group/group-page.tsx'
import { InvitationPage } from '#app/ui/group/invitation-page.tsx'
import { MeetingPage } from '#app/ui/group/meeting-page.tsx'
import { NewMeetingPage } from '#app/ui/group/new-meeting-page.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import { ask } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount, makeEvent } from '#tests/support/make.ts'
import { makeGroup, makeMember } from '#tests/support/make-group.ts'
import { NOW, SECRET } from '#tests/support/world.ts'

const inEveryLanguage = (page: ReactElement) =>
  LANGUAGES.map((language) => renderToStaticMarkup(<LanguageProvider language={language}>{page}</LanguageProvider>))

async function world() {
  const db = await testDb()
  const group = await makeGroup(db)
  const event = await makeEvent(db, { kind: 'meeting', group_id: group.id, visibility: 'group', format: 'hybrid', waitlist: 0 })
  const person = await makeMember(db, { group_id: group.id })
  const invitation = await db.transaction().execute((tx) => inviteMember(tx, event, person, { secret: SECRET, batchId: 'b' }, NOW))
  const as = (await makeAccount(db, { role: 'coordinator' })).id
  return { db, group, event, invitation, as, token: linkToken(SECRET, 'invitation', invitation) }
}

/** Ids named by labels and by links of the page that do not exist on it, and ids that stand twice. */
function brokenIds(html: string): string[] {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '')
  const named = [...html.matchAll(/ (?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)].flatMap(([, id]) => (id ?? '').split(' '))
  return [...named.filter((id) => !ids.includes(id)), ...ids.filter((id, place) => ids.indexOf(id) !== place)]
}

test("a group's pages read whole in four languages, and every label finds its field", async () => {
  const { db, group, event, as } = await world()
  const params = { id: group.id }
  const call = { date: '2027-05-27', startTime: '9:00', endTime: '11:00', format: 'hybrid', agenda: 'TE2024' }
  const preview = await callAction(await ask(db, { path: '/x', params, as, form: call }))
  if (preview instanceof Response) throw new Error('not a preview')
  const pages = [
    <GroupPage key="group" {...(await groupLoader(await ask(db, { path: '/x', params, as })))} answer={null} />,
    <NewMeetingPage key="new" {...(await callLoader(await ask(db, { path: '/x', params, as })))} {...preview.data} />,
    <MeetingPage key="meeting" {...(await meetingLoader(await ask(db, { path: '/x', params: { id: event.id }, as })))} answer={null} />,
  ]
  for (const html of pages.flatMap(inEveryLanguage)) expect(brokenIds(html)).toEqual([])
  expect(inEveryLanguage(pages[1] as ReactElement)[0]).toContain('Kutsu yksi jäsen')
})

test('a refused deputy is asked again on the page, for the member and for the secretary', async () => {
  const { db, event, invitation, token, as } = await world()
  const refused = await answer(await ask(db, { path: '/x', params: { token }, form: { answer: 'deputy', mode: 'remote' } }))
  if (refused instanceof Response) throw new Error('not refused')
  const own = await invitationLoader(await ask(db, { path: '/x', params: { token } }))
  for (const html of inEveryLanguage(<InvitationPage {...own} sent={refused.data} />)) {
    expect(brokenIds(html)).toEqual([])
    expect(html).toContain('href="#deputyName"')
  }
  const form = { intent: 'mark', mark: 'deputy', invitation }
  const marked = await meetingAction(await ask(db, { path: '/x', params: { id: event.id }, as, form }))
  if (marked instanceof Response) throw new Error('not refused')
  const page = await meetingLoader(await ask(db, { path: '/x', params: { id: event.id }, as }))
  for (const html of inEveryLanguage(<MeetingPage {...page} answer={marked.data} />)) expect(brokenIds(html)).toEqual([])
})

test('marking the rest is offered while somebody who comes has no mark', async () => {
  const { db, event, token, as } = await world()
  const offered = async () => {
    const page = await meetingLoader(await ask(db, { path: '/x', params: { id: event.id }, as }))
    return inEveryLanguage(<MeetingPage {...page} answer={null} />).map((html) => html.includes('value="mark-rest"'))
  }
  expect(await offered()).toEqual([false, false, false, false])
  await answer(await ask(db, { path: '/x', params: { token }, form: { answer: 'coming', mode: 'remote' } }))
  expect(await offered()).toEqual([true, true, true, true])
  await meetingAction(await ask(db, { path: '/x', params: { id: event.id }, as, form: { intent: 'mark-rest' } }))
  expect(await offered()).toEqual([false, false, false, false])
})
