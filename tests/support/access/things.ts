import { importReport } from '#app/domain/attendance/import-report.ts'
import { join } from '#app/domain/attendance/join.ts'
import { makeDoorLink } from '#app/domain/attendance/make-door-link.ts'
import { record } from '#app/domain/audit/record.ts'
import { inviteMember } from '#app/domain/invitations/invite-member.ts'
import { linkToken, type TokenPurpose } from '#app/domain/shared/token.ts'
import { teamsReport } from '#db/seed/teams-report.ts'
import type { Db } from '#db/tables/index.ts'
import { makeAccount, makeEvent, makeOrganisation, makeRegistration } from '../make.ts'
import { makeGroup, makeMember } from '../make-group.ts'
import { makeLetter } from '../make-letter.ts'
import { NOW, SECRET } from '../world.ts'

/** Words that stand only in one organisation's private things: whoever reads them has seen what is not theirs. */
export const PRIVATE = { lappia: 'Lapinsalaisuus', savo: 'Savonsalaisuus' } as const
export type House = keyof typeof PRIVATE

export type Things = Awaited<ReturnType<typeof makeThings>>

/** One of everything that an organisation has, at a moment when its event is running. */
export async function makeThings(db: Db, organisation: House) {
  const word = PRIVATE[organisation]
  await makeOrganisation(db, { id: organisation })
  const running = { starts_at: '2027-03-11T11:30', ends_at: '2027-03-11T13:30' }
  const common = { organisation_id: organisation, join_url: `https://${word.toLowerCase()}.example/room`, ...running }
  const event = await makeEvent(db, { ...common, id: `event-${organisation}`, format: 'hybrid', open_join: 1 })
  const draft = await makeEvent(db, { ...common, status: 'draft', visibility: 'unlisted', title: `${word} luonnos`, published_at: null })
  const past = await makeEvent(db, { ...common, starts_at: '2027-02-01T09:00', ends_at: '2027-02-01T11:00' })
  const registration = await makeRegistration(db, { event_id: event.id, name: `Aino ${word}`, mode: 'on_site' })
  const remote = await makeRegistration(db, { event_id: event.id, name: `Eero ${word}`, mode: 'remote' })
  const [joiner, group] = [linkToken(SECRET, 'join', remote.id), await makeGroup(db, { organisation_id: organisation, name: word })]
  const joined = await join(db, { by: { registrationId: remote.id }, listeners: 2 }, SECRET, NOW)
  if (!joined.ok) throw new Error(joined.reason)
  const meeting = await makeEvent(db, { ...common, kind: 'meeting', group_id: group.id, visibility: 'group', title: word })
  const mail = await makeMail(db, word)
  const account = await makeAccount(db, { organisation_id: organisation, name: `Sari ${word}` })
  const member = await makeMember(db, { group_id: group.id, name: `Irma ${word}` })
  const given = { secret: SECRET, batchId: `batch-${organisation}` }
  const called = {
    actor: 'cli',
    action: 'meeting.called' as const,
    subject: { type: 'event', id: meeting.id },
    details: { batch: given.batchId },
  }
  await db.transaction().execute((tx) => record(tx, called, NOW))
  const invitation = await db.transaction().execute((tx) => inviteMember(tx, meeting, member, given, NOW))
  const letter = await makeLetter(db, { kind: 'confirmation', event_id: event.id, registration_id: registration.id, state: 'failed' })
  const note = await makeLetter(db, {
    kind: 'note',
    event_id: event.id,
    batch_id: `note-${organisation}`,
    due_at: '2027-03-11T10:01:00.000Z',
  })
  const door = await makeDoorLink(db, { eventId: event.id, actor: { kind: 'system' } }, SECRET, NOW)
  const actor = { kind: 'system' } as const
  const bytes = teamsReport('Tilaisuus', NOW, NOW, [{ name: `Outi ${word}`, email: 'outi@example.org' }])
  const report = await importReport(db, { eventId: event.id, fileName: 'teams.csv', bytes, actor }, NOW)
  if (!door.ok || !report.ok) throw new Error('things could not be made')
  const personal = (purpose: TokenPurpose) => linkToken(SECRET, purpose, registration.id)
  return {
    ...{
      organisation,
      slug: event.slug,
      code: event.code,
      event: event.id,
      version: String(event.version),
      draft: draft.id,
      past: past.id,
    },
    ...{ registration: registration.id, remote: remote.id, point: joined.point.id, group: group.id, groupSlug: group.slug },
    ...{ meeting: meeting.id, member: member.id, invitation, letter: letter.id, batch: note.batch_id ?? '', meetingBatch: given.batchId },
    ...{ report: report.report.id, manage: personal('manage'), stop: personal('stop'), join: joiner, door: door.token },
    mail,
    account: account.id,
    invite: linkToken(SECRET, 'invitation', invitation),
  }
}

async function makeMail(db: Db, word: string): Promise<string> {
  const id = `mail-${word}`
  const letter = { subject: word, html: `<p>${word}</p>`, text: word, calendar: null, calendar_method: null, headers: '{}' }
  await db
    .insertInto('mailbox')
    .values({ id, to_address: `${word}@example.org`, at: NOW.toISOString(), ...letter })
    .execute()
  return id
}
