import type { ActionFunctionArgs } from '@remix-run/node'
import { expect, test } from 'vitest'
import type { Warning } from '#app/domain/events/warnings.ts'
import { action as copyAction } from '#app/routes/manage.events.$id_.copy.tsx'
import { action as editAction } from '#app/routes/manage.events.$id_.edit.tsx'
import { action as newAction } from '#app/routes/manage.events.new.tsx'
import { action as meetingAction } from '#app/routes/manage.groups.$id_.meeting.tsx'
import { ask } from '#tests/support/ask.ts'
import { testDb } from '#tests/support/db.ts'
import { makeAccount, makeEvent } from '#tests/support/make.ts'
import { makeGroup } from '#tests/support/make-group.ts'
import { NOW } from '#tests/support/world.ts'

type Form = Record<string, string>
type Checked = { data: { warnings: Warning[]; errors: Record<string, string> }; init: { status?: number } | null }

/** A network whose project ends in 2027, an event to edit or copy, a group, and another event for professionals on 15.4.2027 at 10. */
async function forms() {
  const db = await testDb()
  const as = (await makeAccount(db, { role: 'coordinator' })).id
  const event = await makeEvent(db, { starts_at: '2027-03-18T09:00', audience: 'professional' })
  const group = await makeGroup(db, { organisation_id: 'lappia' })
  const times = { starts_at: '2027-04-15T10:00', ends_at: '2027-04-15T12:00' }
  const utc = { starts_at_utc: '2027-04-15T07:00:00.000Z', ends_at_utc: '2027-04-15T09:00:00.000Z' }
  await makeEvent(db, { ...times, ...utc, title: '{"fi":"Toinen webinaari"}', audience: 'professional', visibility: 'public' })
  const project = { id: 'network', name: 'Verkosto', organisation_id: 'lappia', created_at: NOW.toISOString() }
  await db
    .insertInto('network')
    .values({ ...project, period_start: '2026-01-01', period_end: '2027-12-31' })
    .execute()
  const send = (action: (args: ActionFunctionArgs) => Promise<unknown>, id: string) => async (form: Form) =>
    (await action(await ask(db, { path: '/x', params: { id }, as, form }))) as Checked
  return {
    new: send(newAction, ''),
    copy: send(copyAction, event.id),
    edit: send(editAction, event.id),
    meeting: send(meetingAction, group.id),
  }
}

const DAY = {
  title: 'Uusi',
  kind: 'webinar',
  audience: 'professional',
  organisation: 'lappia',
  format: 'remote',
  version: '1',
  intent: 'check',
}
const at = (date: string, startTime = '09:00', endTime = '11:00', more: Form = {}): Form => ({ ...DAY, date, startTime, endTime, ...more })
const LINK = { joinUrl: 'https://teams.microsoft.com/meet/1' }
const NAMES = ['new', 'copy', 'edit', 'meeting'] as const

test.each(NAMES)(
  'the form "%s" warns of holidays, weekends, the project, clashes, a missing link and hours that come twice',
  async (name) => {
    const send = (await forms())[name]
    const codes = async (form: Form) => (await send(form)).data.warnings.map(({ code }) => code)
    expect(await codes(at('2027-05-12', '09:00', '11:00', LINK))).toEqual([])
    expect(await codes(at('2027-05-06', '09:00', '11:00', LINK))).toEqual(['holiday'])
    expect(await codes(at('2027-05-15', '09:00', '11:00', LINK))).toEqual(['weekend'])
    expect(await codes(at('2028-03-15', '09:00', '11:00', LINK))).toEqual(['outside-period'])
    expect(await codes(at('2027-04-15', '09:00', '11:00', LINK))).toEqual(['clash'])
    expect(await codes(at('2027-05-12'))).toEqual(['no-meeting-link'])
    expect(await codes(at('2027-05-12', '08:30', '11:00', { format: 'on_site' }))).toEqual(['early-on-site'])
    expect(await codes(at('2027-10-31', '03:30', '05:00', LINK))).toEqual(['weekend', 'time-repeated'])
    expect(await codes(at('2026-01-14', '09:00', '11:00', LINK))).toEqual(['past'])
  },
)

test.each(NAMES)('the form "%s" is refused where its end is before its start or its hour does not exist', async (name) => {
  const send = (await forms())[name]
  const refused = async (form: Form) => {
    const { data, init } = await send({ ...form, intent: 'publish' })
    return [init?.status, Object.keys(data.errors)]
  }
  expect(await refused(at('2027-05-12', '11:00', '09:00'))).toEqual([422, ['endTime']])
  expect(await refused(at('2027-05-12', '11:00', '11:00'))).toEqual([422, ['endTime']])
  expect(await refused(at('2027-03-28', '03:30', '05:00'))).toEqual([422, ['date']])
})
