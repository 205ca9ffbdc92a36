import { applyReport } from '#app/domain/attendance/apply-report.ts'
import { importReport } from '#app/domain/attendance/import-report.ts'
import { markRoom } from '#app/domain/attendance/mark-room.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import { minutesAfter, wallOf } from './days.ts'
import type { Sample } from './events.ts'

const clock = (instant: Date) => {
  const wall = wallOf(instant)
  const [year, month, day] = wall.slice(0, 10).split('-').map(Number)
  return `${day}.${month}.${year} klo ${Number(wall.slice(11, 13))}.${wall.slice(14)}.00`
}

/** `4 t 30 min`, as the program writes how long somebody stayed. */
function lasting(start: Date, end: Date): string {
  const minutes = Math.round((end.getTime() - start.getTime()) / 60_000)
  return minutes % 60 === 0 ? `${minutes / 60} t` : `${Math.floor(minutes / 60)} t ${minutes % 60} min`
}

/** A Teams attendance report in Finnish, as the program writes it: UTF-16, tabs, numbered sections. */
export function teamsReport(title: string, start: Date, end: Date, rows: readonly { name: string; email: string }[]): Buffer {
  const [from, until, stay] = [clock(start), clock(end), lasting(start, end)]
  const person = ({ name, email }: { name: string; email: string }) => [name, from, until, stay, email, email, 'Osallistuja'].join('\t')
  const lines = [
    '1. Yhteenveto',
    `Kokouksen otsikko\t${title}`,
    `Osallistuneet\t${rows.length}`,
    `Alkamisaika\t${from}`,
    `Päättymisaika\t${until}`,
    `Kokouksen kesto\t${stay}`,
    `Keskimääräinen osallistumisaika\t${stay}`,
    '',
    '2. Osallistujat',
    'Nimi\tEnsimmäinen liittyminen\tViimeinen poistuminen\tKokouksen kesto\tSähköposti\tOsallistujan tunnus (UPN)\tRooli',
    ...rows.map(person),
    '',
    '3. Kokouksen aktiviteetit',
    'Nimi\tLiittymisaika\tPoistumisaika\tKesto\tSähköposti\tRooli',
    ...rows.map(({ name, email }) => [name, from, until, stay, email, 'Osallistuja'].join('\t')),
    '',
  ]
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines.join('\r\n'), 'utf16le')])
}

/** Brings the devices that joined Teams past our link into the event by its report; they told no number. The hall's own screen is marked. */
export async function importSilent(
  { db }: Sample,
  event: EventRecord,
  registrations: readonly RegistrationRecord[],
  given: { organiser: Staff; roomScreen?: string },
): Promise<void> {
  const [start, end] = [new Date(event.starts_at_utc), new Date(event.ends_at_utc)]
  const rows = registrations.map(({ name, email }) => ({ name, email: email ?? '' }))
  if (given.roomScreen) rows.push({ name: given.roomScreen, email: '' })
  const when = minutesAfter(end, 60)
  const bytes = teamsReport(event.title.fi ?? '', start, end, rows)
  const imported = await importReport(db, { eventId: event.id, fileName: 'osallistujaraportti.csv', bytes, actor: given.organiser }, when)
  if (!imported.ok) throw new Error(`the sample's report was refused: ${imported.reason}`)
  const applied = await applyReport(db, { eventId: event.id, reportId: imported.report.id, actor: given.organiser }, minutesAfter(when, 1))
  if (!applied.ok) throw new Error(`the sample's report was not applied: ${applied.reason}`)
  if (given.roomScreen) await markHall(db, event, given.organiser, minutesAfter(when, 2))
}

async function markHall(db: Sample['db'], event: EventRecord, actor: Staff, when: Date) {
  const hall = await db
    .selectFrom('listening_point')
    .select('id')
    .where('event_id', '=', event.id)
    .where('registration_id', 'is', null)
    .executeTakeFirstOrThrow()
  await markRoom(db, { eventId: event.id, pointId: hall.id, room: true, actor, nonce: 'sample-hall' }, when)
}
