import type { AttendanceEntryTable } from '#db/tables/attendance.ts'
import type { EventFormat, EventKind } from '#db/tables/events.ts'
import type { Db } from '#db/tables/index.ts'
import { makeEvent } from './make.ts'

/** Devices alike: how many, what each answered, and how many names each gave besides its owner's. */
export type Devices = { count: number; listeners: number | null; names?: number; room?: boolean }
export type Fixture = {
  title: string
  kind: EventKind
  format: EventFormat
  startsAt: string
  endsAt: string
  /** Seats, all of one person each. */
  confirmed: number
  cancelled: number
  /** Registered persons ticked on site, and the host's counter. */
  onSite: number
  counter: number | null
  /** How many of the devices belong to registered persons; the rest came without. */
  registeredDevices: number
  devices: readonly Devices[]
  figures: { minimum: number; reported: number; estimated: number | null }
  sentences: { fi: string; selko: string; sv: string; en: string }
}

/** A webinar whose every device answered "one". */
export const WEBINAR_58: Fixture = {
  title: 'Työttömän aikuisen motivointi: ensimmäinen tapaaminen',
  kind: 'webinar',
  format: 'remote',
  startsAt: '2027-02-11T09:00',
  endsAt: '2027-02-11T11:00',
  confirmed: 67,
  cancelled: 4,
  onSite: 0,
  counter: null,
  registeredDevices: 52,
  devices: [{ count: 58, listeners: 1 }],
  figures: { minimum: 58, reported: 58, estimated: 58 },
  sentences: {
    fi: 'Webinaariin osallistui 58 henkilöä.',
    selko: 'Webinaarissa oli 58 ihmistä.',
    sv: 'I webbinariet deltog 58 personer.',
    en: '58 people took part in the webinar.',
  },
}

/** A closing seminar on site and at a distance: 121 devices answered, 73 kept silent, a room's screen stands beside. */
export const SEMINAR_235: Fixture = {
  title: 'Päätösseminaari',
  kind: 'seminar',
  format: 'hybrid',
  startsAt: '2027-02-18T10:00',
  endsAt: '2027-02-18T14:30',
  confirmed: 245,
  cancelled: 17,
  onSite: 41,
  counter: 41,
  registeredDevices: 194,
  devices: [
    { count: 96, listeners: 1 },
    { count: 17, listeners: 2 },
    { count: 5, listeners: 3 },
    { count: 2, listeners: 5 },
    { count: 1, listeners: 12 },
    { count: 73, listeners: null },
    { count: 1, listeners: null, room: true },
  ],
  figures: { minimum: 235, reported: 281, estimated: 309 },
  sentences: {
    fi: 'Tilaisuuteen osallistui vähintään 235 henkilöä (41 paikan päällä ja 194 laitetta etänä). Kun mukaan lasketaan laitteilta ilmoitetut kuulijat, osallistujia oli 281. 73 laitteelta kuulijamäärää ei ilmoitettu; arvio kaikista kuulijoista on noin 309.',
    selko:
      'Tilaisuudessa oli ainakin 235 ihmistä. Paikalla oli 41 ihmistä. Netissä oli 194 laitetta. Osa kertoi, montako ihmistä laitteella kuunteli. Kun laskemme heidät mukaan, ihmisiä oli 281. 73 laitteelta emme tiedä ihmisten määrää. Arviomme on, että ihmisiä oli noin 309.',
    sv: 'I evenemanget deltog minst 235 personer (41 på plats och 194 enheter på distans). När de åhörare som rapporterats från enheterna räknas med var deltagarna 281. Från 73 enheter uppgavs inte antalet åhörare; uppskattningen av alla åhörare är cirka 309.',
    en: 'At least 235 people took part in the event (41 on site and 194 devices remotely). Counting the listeners reported from the devices, there were 281 participants. 73 devices did not report how many were listening; the estimate of all listeners is about 309.',
  },
}

/** A meeting where six devices named two persons each and the others kept silent: too few answers for an estimate. */
export const MEETING_84: Fixture = {
  title: 'Verkoston yhteinen kokous',
  kind: 'meeting',
  format: 'remote',
  startsAt: '2027-02-25T13:00',
  endsAt: '2027-02-25T15:00',
  confirmed: 84,
  cancelled: 6,
  onSite: 0,
  counter: null,
  registeredDevices: 78,
  devices: [
    { count: 6, listeners: 2, names: 1 },
    { count: 72, listeners: null },
  ],
  figures: { minimum: 84, reported: 84, estimated: null },
  sentences: {
    fi: 'Osallistujia oli yhteensä 84. Etäyhteydellä yhdellä laitteella saattoi olla useampi kuulija; määrää ei ilmoitettu 72 laitteelta.',
    selko: 'Ihmisiä oli 84. Yhdellä laitteella saattoi kuunnella monta ihmistä. 72 laitteelta emme tiedä ihmisten määrää.',
    sv: 'Deltagarna var sammanlagt 84. På distans kunde flera lyssna vid en och samma enhet; antalet uppgavs inte från 72 enheter.',
    en: 'There were 84 participants in all. Several people may have been listening on one remote device; 72 devices did not report a number.',
  },
}

export const FIXTURES = [WEBINAR_58, SEMINAR_235, MEETING_84] as const

const chunks = <Row>(rows: readonly Row[]) =>
  Array.from({ length: Math.ceil(rows.length / 200) }, (_, i) => rows.slice(i * 200, i * 200 + 200))

/** Writes a fixture as registrations, listening points and ledger rows. `silent` leaves every answer out. */
export async function writeFixture(db: Db, fixture: Fixture, given: { silent?: boolean; organisation_id?: string; onSite?: number } = {}) {
  const event = await makeEvent(db, {
    title: fixture.title,
    kind: fixture.kind,
    format: fixture.format,
    starts_at: fixture.startsAt,
    ends_at: fixture.endsAt,
    organisation_id: given.organisation_id ?? 'lappia',
  })
  const people = registrationsOf(fixture, event.id)
  for (const rows of chunks(people)) await db.insertInto('registration').values(rows).execute()
  const confirmed = people.filter((row) => row.status === 'confirmed')
  for (const rows of chunks(people)) await db.insertInto('registration_history').values(rows.map(historyOf)).execute()
  const devices = fixture.devices.flatMap(({ count, ...device }) => Array.from({ length: count }, () => device))
  const points = devices.map((device, index) => ({
    ...device,
    id: `${event.id}-p${index}`,
    owner: device.room ? undefined : ownerOf(fixture, confirmed, index),
  }))
  for (const rows of chunks(points)) {
    const values = rows.map(({ id, owner }) => ({
      id,
      event_id: event.id,
      registration_id: owner?.id ?? null,
      device_hash: id,
      created_at: event.starts_at_utc,
    }))
    await db.insertInto('listening_point').values(values).execute()
  }
  const onSite = confirmed.slice(0, given.onSite ?? fixture.onSite)
  const entries = [
    ...points.flatMap((point) => entriesOf(point, given.silent ?? false)),
    ...onSite.map((row) => ({ kind: 'presence', source: 'tick', mode: 'on_site', registration_id: row.id, amount: 1 }) as const),
    ...(fixture.counter === null ? [] : [{ kind: 'counter', source: 'counter', mode: 'on_site', amount: fixture.counter } as const]),
  ].map((entry, index) => ledgerRow(event, entry, index))
  for (const rows of chunks(entries)) await db.insertInto('attendance_entry').values(rows).execute()
  return event
}

/** Devices of the registered come from those who are not on site. */
function ownerOf(fixture: Fixture, confirmed: { id: string }[], index: number) {
  return index < fixture.registeredDevices ? confirmed[fixture.onSite + index] : undefined
}

function registrationsOf(fixture: Fixture, eventId: string) {
  return Array.from({ length: fixture.confirmed + fixture.cancelled }, (_, index) => {
    const id = `${eventId}-r${index}`
    const status = index < fixture.confirmed ? ('confirmed' as const) : ('cancelled' as const)
    return {
      ...{
        id,
        event_id: eventId,
        form_token: id,
        form_digest: id,
        name: `Osallistuja ${index}`,
        email: `osallistuja-${index}@example.org`,
      },
      ...{ phone: null, organisation_id: null, organisation_name: null, sector: null, municipality: null, audience: null },
      mode: index < fixture.onSite ? ('on_site' as const) : ('remote' as const),
      ...{ seats: 1, names: '[]', answers: '{}', language: 'fi', status },
      cancelled_by: status === 'cancelled' ? ('participant' as const) : null,
      ...{ source: 'form', on_behalf_of: null, invitation_id: null, link_generation: 0, reminders_stopped: 0 as const },
      ...{ created_at: '2027-01-20T08:00:00.000Z', status_at: '2027-01-20T08:00:00.000Z' },
    }
  })
}

function historyOf({ id, event_id, status, cancelled_by, seats, status_at }: ReturnType<typeof registrationsOf>[number]) {
  return { id: `${id}-h`, registration_id: id, event_id, status, cancelled_by, seats, at: status_at }
}

type Point = { id: string; owner: { id: string } | undefined; listeners: number | null; names?: number; room?: boolean }

function entriesOf(point: Point, silent: boolean) {
  const common = { source: 'join', mode: 'remote', point_id: point.id, registration_id: point.owner?.id ?? null } as const
  const names = Array.from({ length: point.names ?? 0 }, (_, index) => `Kuulija ${point.id} ${index}`)
  return [
    { ...common, kind: 'connection' } as const,
    ...(point.listeners === null || silent
      ? []
      : [{ ...common, kind: 'answer', amount: point.listeners, names: names.length > 0 ? JSON.stringify(names) : null } as const]),
    ...(point.room ? [{ ...common, kind: 'room', source: 'host_correction', amount: 1 } as const] : []),
  ]
}

/** One row of an event's ledger; a test names only what it is about. */
export function ledgerRow(
  event: { id: string; starts_at_utc: string },
  given: Partial<AttendanceEntryTable> & Pick<AttendanceEntryTable, 'kind'>,
  index: number,
) {
  const id = `${event.id}-e${String(index).padStart(5, '0')}`
  const at = event.starts_at_utc
  const row: AttendanceEntryTable = {
    ...{ id, event_id: event.id, source: 'join', mode: 'remote', nonce: id, actor: 'participant' },
    ...{ point_id: null, registration_id: null, name: null, email: null, amount: null, names: null, seconds: null },
    ...{ organisation_id: null, organisation_name: null, municipality: null, undoes: null, report_id: null },
    ...{ at, recorded_at: at },
    ...given,
  }
  return row
}
