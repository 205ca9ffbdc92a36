import { expect, test } from 'vitest'
import { cancelEvent } from '#app/domain/announcements/cancel-event.ts'
import { changeEvent } from '#app/domain/announcements/change-event.ts'
import { undoAnnouncement } from '#app/domain/announcements/undo-announcement.ts'
import { whoIsTold } from '#app/domain/announcements/who-is-told.ts'
import { ChangeEventInput } from '#app/domain/events/input.ts'
import { removeMember } from '#app/domain/groups/remove-member.ts'
import { enqueue } from '#app/domain/outbox/enqueue.ts'
import { resend } from '#app/domain/outbox/resend.ts'
import { unbroken } from '#emails/words.ts'
import { testDb } from '#tests/support/db.ts'
import { makeEvent, makeRegistration } from '#tests/support/make.ts'
import { callMeetingIn } from '#tests/support/make-group.ts'
import { compose } from '#tests/support/make-letter.ts'
import { round, testClock, testPostman } from '#tests/support/worker.ts'

const actor = { kind: 'cli' } as const

/** An event of Mikko's, a clock, and a postman who brings what is due to the built-in mailbox. */
async function office(given: Parameters<typeof makeEvent>[1] = {}) {
  const db = await testDb()
  const event = await makeEvent(db, given)
  const { id: registrationId } = await makeRegistration(db, { event_id: event.id, mode: event.format === 'on_site' ? 'on_site' : 'remote' })
  const clock = testClock()
  const postman = testPostman({ db, compose, now: clock.now })
  const deliver = async (seconds = 60) => {
    clock.forward(seconds)
    while ((await round(postman)).length > 0);
    return db.selectFrom('mailbox').selectAll().orderBy('id').execute()
  }
  const change = (to: Record<string, unknown>) => changeEvent(db, event.id, ChangeEventInput.parse(to), actor, clock.now())
  const confirm = async () => {
    const letter = { kind: 'confirmation', key: `confirmation:${registrationId}`, eventId: event.id, registrationId } as const
    await db.transaction().execute((tx) => enqueue(tx, letter, clock.now(), clock.now()))
  }
  const ends = async () => {
    const rows = await db.selectFrom('outbox').select(['state', 'reason']).where('kind', '=', 'event-changed').orderBy('id').execute()
    return rows.map(({ state, reason }) => reason ?? state)
  }
  return { db, event, clock, deliver, change, confirm, ends }
}

const on = (day: number) => ({ startsAt: `2027-03-${day}T09:00`, endsAt: `2027-03-${day}T11:00` })
const THURSDAY = 'torstaina 18.3.2027 klo 9.00–11.00'
const FRIDAY = 'perjantaina 19.3.2027 klo 9.00–11.00'

test('a new time stands beside the old one, in the subject too; the next change stands beside that', async () => {
  const { change, confirm, deliver } = await office()
  await confirm()
  await deliver()
  await change(on(19))
  const [, first] = await deliver()
  expect(first?.subject).toBe('pe 19.3. klo 9: Työttömän aikuisen motivointi – uusi aika')
  expect(first?.text).toContain(`Aika\nEnnen: ${THURSDAY}\nNyt: ${FRIDAY}\n`)
  expect(first?.html).toContain(`Ennen: <s>${unbroken(THURSDAY)}</s><br>Nyt: <strong>${unbroken(FRIDAY)}</strong>`)
  await change({ format: 'on_site', venue: { name: 'Lappian koulu', address: 'Koulukatu 1' }, title: 'Motivointi' })
  const [, , second] = await deliver()
  expect(second?.subject).toBe('pe 19.3. klo 9: Motivointi – uusi paikka')
  expect(second?.text).not.toContain('Aika\n')
  expect(second?.text).toContain('Paikka\nEnnen: etänä\nNyt: Lappian koulu, Koulukatu 1\n')
  expect(second?.text).toContain('Nimi\nEnnen: Työttömän aikuisen motivointi\nNyt: Motivointi\n')
})

test('of two changes before the letter leaves, one letter tells what was last told and what holds', async () => {
  const { change, confirm, deliver, ends } = await office()
  await confirm()
  await deliver()
  await change(on(25))
  await change(on(19))
  const letters = await deliver()
  expect(letters).toHaveLength(2)
  expect(letters[1]?.text).toContain(`Ennen: ${THURSDAY}\nNyt: ${FRIDAY}\n`)
  expect(await ends()).toEqual(['superseded', 'sent'])
})

test('a change there and back is told to nobody', async () => {
  const { change, confirm, deliver, ends } = await office()
  await confirm()
  await deliver()
  await change(on(19))
  await change(on(18))
  expect(await deliver()).toHaveLength(1)
  expect((await ends()).sort()).toEqual(['nothing-new', 'superseded'])
})

test('a change that was kept quiet is in the next letter: readers were not told of it', async () => {
  const { change, confirm, deliver } = await office({ format: 'on_site', venue_name: 'Kirjasto' })
  await confirm()
  await deliver()
  await change({ venue: { name: 'Lappian koulu' }, notify: false })
  await deliver()
  await change(on(19))
  const [, letter] = await deliver()
  expect(letter?.subject).toContain('uusi aika ja paikka')
  expect(letter?.text).toContain('Ennen: Kirjasto\nNyt: Lappian koulu\n')
})

test('a change that was undone is not what the next one stands beside', async () => {
  const { db, event, clock, change, confirm, deliver, ends } = await office()
  await confirm()
  await deliver()
  const undone = await change(on(25))
  await undoAnnouncement(db, event.id, undone.ok ? (undone.batchId ?? '') : '', actor, clock.now())
  await change(on(19))
  const [, letter] = await deliver()
  expect(letter?.text).toContain(`Ennen: ${THURSDAY}\nNyt: ${FRIDAY}\n`)
  expect(await ends()).toEqual(['undone', 'sent'])
})

test('a confirmation that leaves only after the change has told it all', async () => {
  const { change, confirm, deliver, ends } = await office()
  await confirm()
  await change(on(19))
  const letters = await deliver()
  expect(letters.map(({ subject }) => subject)).toEqual(['pe 19.3. klo 9: Työttömän aikuisen motivointi – olet mukana'])
  expect(await ends()).toEqual(['nothing-new'])
})

test('who never got a letter sees what held before the first change', async () => {
  const { change, deliver } = await office()
  await change(on(25))
  await change(on(19))
  const [letter] = await deliver()
  expect(letter?.text).toContain(`Ennen: ${THURSDAY}\nNyt: ${FRIDAY}\n`)
})

test('a letter sent once more compares as it did the first time', async () => {
  const { db, clock, change, confirm, deliver } = await office()
  await confirm()
  await deliver()
  await change(on(19))
  const [, first] = await deliver()
  await resend(db, first?.id ?? '', actor, clock.now())
  const [, , again] = await deliver()
  expect(again?.text).toBe(first?.text)
})

test('members in whose calendar a call stands hear of a change and of the end, also who cannot come; who gave a seat back has no entry and hears nothing', async () => {
  const db = await testDb()
  const clock = testClock()
  const { event, answer } = await callMeetingIn(db, ['Liisa Niemi', 'Mikko Lahti', 'Outi Aho', 'Sari Ylitalo'], clock.now())
  const postman = testPostman({ db, compose, now: clock.now })
  const deliver = async () => {
    clock.forward(60)
    await db.deleteFrom('mailbox').execute()
    while ((await round(postman)).length > 0);
    return db.selectFrom('mailbox').selectAll().orderBy('to_address').execute()
  }
  expect(await deliver()).toHaveLength(4)
  await answer('Mikko Lahti', 'coming')
  await answer('Outi Aho', 'cannot')
  await answer('Sari Ylitalo', 'coming')
  await answer('Sari Ylitalo', 'cannot')
  expect((await deliver()).map(({ to_address, calendar_method }) => [to_address, calendar_method])).toEqual([
    ['sari.ylitalo@example.org', 'CANCEL'],
  ])
  const changed = await changeEvent(db, event.id, ChangeEventInput.parse(on(25)), actor, clock.now())
  expect(changed).toMatchObject({ ok: true, affected: 3 })
  const letters = await deliver()
  expect(letters.map(({ to_address }) => to_address)).toEqual([
    'liisa.niemi@example.org',
    'mikko.lahti@example.org',
    'outi.aho@example.org',
  ])
  for (const { text } of letters) expect(text).toContain('Nyt: torstaina 25.3.2027 klo 9.00–11.00')
  // The answer gave Mikko's entry another content already: it leads to joining.
  expect(letters.map(({ calendar }) => /SEQUENCE:\d/.exec(calendar ?? '')?.[0])).toEqual(['SEQUENCE:1', 'SEQUENCE:2', 'SEQUENCE:1'])
  expect(letters[0]?.text).toContain('Katso kutsu tai muuta vastaustasi')
  await cancelEvent(db, event.id, { reason: null, notify: true }, actor, clock.now())
  const last = await deliver()
  expect(last.map(({ calendar_method }) => calendar_method)).toEqual(['CANCEL', 'CANCEL', 'CANCEL'])
})

test('who left the group after the call hears of a change and of the end: the meeting stands in their calendar still', async () => {
  const db = await testDb()
  const clock = testClock()
  const { event } = await callMeetingIn(db, ['Liisa Niemi'], clock.now())
  const postman = testPostman({ db, compose, now: clock.now })
  const deliver = async () => {
    clock.forward(60)
    await db.deleteFrom('mailbox').execute()
    while ((await round(postman)).length > 0);
    return (await db.selectFrom('mailbox').selectAll().execute()).map(({ calendar_method }) => calendar_method)
  }
  expect(await deliver()).toEqual(['REQUEST'])
  const { id: memberId } = await db.selectFrom('group_member').select('id').executeTakeFirstOrThrow()
  await removeMember(db, { groupId: event.group_id ?? '', memberId }, actor, clock.now())
  await changeEvent(db, event.id, ChangeEventInput.parse(on(25)), actor, clock.now())
  expect(await deliver()).toEqual(['REQUEST'])
  expect(await whoIsTold(db, event)).toMatchObject({ letters: 1 })
  await cancelEvent(db, event.id, { reason: null, notify: true }, actor, clock.now())
  expect(await deliver()).toEqual(['CANCEL'])
})

test('an erased member of a group is not counted among those who are told', async () => {
  const db = await testDb()
  const { event } = await callMeetingIn(db, ['Liisa Niemi'], testClock().now())
  await db.updateTable('invitation').set({ email: 'erased:1' }).execute()
  expect(await whoIsTold(db, event)).toMatchObject({ letters: 0 })
})

test('a meeting cancelled before its calls leave is told to nobody', async () => {
  const db = await testDb()
  const clock = testClock()
  const { event } = await callMeetingIn(db, ['Liisa Niemi'], clock.now())
  await cancelEvent(db, event.id, { reason: null, notify: true }, actor, clock.now())
  clock.forward(60)
  while ((await round(testPostman({ db, compose, now: clock.now }))).length > 0);
  expect(await db.selectFrom('mailbox').selectAll().execute()).toEqual([])
})
