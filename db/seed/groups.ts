import { addMembers } from '#app/domain/groups/add-members.ts'
import { createGroup } from '#app/domain/groups/create-group.ts'
import { MemberInput } from '#app/domain/groups/input.ts'
import { answerInvitation } from '#app/domain/invitations/answer-invitation.ts'
import { callMeeting } from '#app/domain/invitations/call-meeting.ts'
import { AnswerInput, MeetingInput } from '#app/domain/invitations/input.ts'
import { listInvitations } from '#app/domain/invitations/queries.server.ts'
import { MarkInput } from '#app/domain/meetings/input.ts'
import { markPresence } from '#app/domain/meetings/mark-presence.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import { at, dayOf, daysBefore, minutesAfter } from './days.ts'
import type { Sample } from './events.ts'
import { people } from './people.ts'

const ROLES = ['puheenjohtaja', 'sihteeri', 'jäsen']

/** The coordination group: fourteen members, a meeting held and ticked, another one called. */
export async function coordinationGroup(sample: Sample, secretary: Staff): Promise<void> {
  const { db, secret, now } = sample
  const founded = daysBefore(now, 300)
  const { id } = await createGroup(db, { name: 'Osaamisen kehittämisen koordinaatioryhmä', yearlyTarget: 3 }, secretary, founded)
  const members = people(2000, 14).map((who, index) =>
    MemberInput.parse({
      name: who.name,
      email: who.email,
      organisation: who.organisation,
      role: ROLES[Math.min(index, 2)],
      deputyName: people(2100 + index, 1)[0]?.name,
      deputyEmail: people(2100 + index, 1)[0]?.email,
    }),
  )
  await addMembers(db, id, members, secretary, founded)
  await heldMeeting(sample, id, secretary)
  const day = dayOf(now, 4, 3)
  const coming = await call(sample, id, secretary, { day, title: 'Koordinaatioryhmä: syksyn tulokset', when: daysBefore(now, 3) })
  const answers = ['coming', 'coming', 'remote', 'coming', 'cannot', 'remote', 'coming', 'coming'] as const
  for (const [index, invitation] of (await listInvitations(db, coming)).entries()) {
    const answer = answers[index]
    if (answer)
      await answerInvitation(
        db,
        { invitationId: invitation.id },
        AnswerInput.parse({ answer }),
        { by: 'member', secret },
        daysBefore(now, 2),
      )
  }
}

async function call(
  { db, secret }: Sample,
  groupId: string,
  secretary: Staff,
  given: { day: string; title: string; when: Date },
): Promise<string> {
  const meeting = MeetingInput.parse({
    title: given.title,
    agenda: 'Kuulumiset kunnista. Kevään tutustumispäivät. Työllisyyspalvelujen muutos.',
    startsAt: `${given.day}T12:00`,
    endsAt: `${given.day}T14:00`,
    format: 'hybrid',
    venueName: 'REDU, Jokiväylä',
    venueAddress: 'Jokiväylä 11, Rovaniemi',
    joinUrl: 'https://meeting.example.org/koordinaatio',
  })
  const called = await callMeeting(db, groupId, meeting, secretary, secret, given.when)
  if (!called.ok) throw new Error(`the sample's meeting was not called: ${called.reason}`)
  return called.event.id
}

async function heldMeeting(sample: Sample, groupId: string, secretary: Staff) {
  const { db, secret, now } = sample
  const day = dayOf(now, -16, 3)
  const start = at(day, '12:00')
  const eventId = await call(sample, groupId, secretary, {
    day,
    title: 'Koordinaatioryhmä: kevään suunnitelma',
    when: daysBefore(start, 30),
  })
  const marks = [
    'present',
    'present',
    'present',
    'remote',
    'present',
    'apology',
    'present',
    'deputy',
    'present',
    'remote',
    'present',
    'apology',
    'present',
  ] as const
  for (const [index, invitation] of (await listInvitations(db, eventId)).entries()) {
    const mark = marks[index]
    if (!mark) continue
    const deputy = mark === 'deputy' ? { deputyName: people(2100 + index, 1)[0]?.name } : {}
    await markPresence(
      db,
      eventId,
      MarkInput.parse({ invitation: invitation.id, mark, ...deputy }),
      { actor: secretary, secret },
      minutesAfter(start, 10 + index),
    )
  }
}
