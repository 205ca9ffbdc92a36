import { parseNames } from '#app/domain/attendance/answer.ts'
import { fold } from '#app/domain/shared/fold.ts'
import type { Db } from '#db/tables/index.ts'
import { NO_NAME } from './erase-names.ts'
import {
  listClients,
  listDeputies,
  listNamedRows,
  listNamedWithAddress,
  listNamesGiven,
  listRegistrantsNamed,
  listReportRows,
  type Mention,
} from './people-queries.server.ts'
import { holdsWords, isSameName } from './same-name.ts'

/** Registrations looked at, and people shown: whoever finds more looks for more words. */
const MOST_READ = 2000
const MOST_SHOWN = 30

/** Somebody with an address, under the names they are known by. */
export type KnownByAddress = { email: string; names: string[]; events: number }
/** A name without an address; nobody can tell whether it is the same person at every event. */
export type KnownByName = { name: string; eventIds: string[] }
export type FoundPeople = { byAddress: KnownByAddress[]; byName: KnownByName[]; more: boolean }

/** People whose name or address holds every word sought, whatever their case and accents: those known by an address, then names without one. */
export async function findPeople(db: Db, text: string): Promise<FoundPeople> {
  const words = fold(text).split(' ').filter(Boolean)
  if (words.length === 0) return { byAddress: [], byName: [], more: false }
  const isMeant = ({ name, email }: Mention) => holdsWords(`${name} ${email}`, words)
  const others = (await listNamedWithAddress(db)).filter(isMeant)
  const registrants = (await listRegistrantsNamed(db, words, MOST_READ)).filter(isMeant)
  const byAddress = groupByAddress([...registrants, ...others])
  const byName = groupByName((await listNamesWithoutAddress(db)).filter(({ name }) => holdsWords(name, words)))
  const more = byAddress.length > MOST_SHOWN || byName.length > MOST_SHOWN
  return { byAddress: byAddress.slice(0, MOST_SHOWN), byName: byName.slice(0, MOST_SHOWN), more }
}

/** Events at which a name stands without an address. */
export async function findEventsNaming(db: Db, name: string): Promise<string[]> {
  const found = groupByName((await listNamesWithoutAddress(db)).filter((one) => isSameName(one.name, name)))
  return found.flatMap(({ eventIds }) => eventIds)
}

async function listNamesWithoutAddress(db: Db): Promise<Mention[]> {
  const plain = [...(await listClients(db)), ...(await listNamedRows(db)), ...(await listDeputies(db))].map(({ name, event_id }) => ({
    name: name ?? '',
    eventId: event_id,
  }))
  const lists = (await listNamesGiven(db)).flatMap(({ eventId, names }) => parseNames(names).map((name) => ({ name, eventId })))
  const reports = (await listReportRows(db)).flatMap(({ event_id, rows }) =>
    (JSON.parse(rows) as { name: string; email: string | null }[]).flatMap(({ name, email }) =>
      email ? [] : [{ name, eventId: event_id }],
    ),
  )
  return [...plain, ...lists, ...reports].filter(({ name }) => !name.startsWith(NO_NAME)).map((one) => ({ ...one, email: null }))
}

function groupByAddress(mentions: readonly Mention[]): KnownByAddress[] {
  const found = new Map<string, { names: Set<string>; events: Set<string> }>()
  for (const { name, email, eventId } of mentions) {
    const one = found.get(email ?? '') ?? { names: new Set(), events: new Set() }
    found.set(email ?? '', one)
    one.names.add(name)
    if (eventId) one.events.add(eventId)
  }
  return [...found].map(([email, { names, events }]) => ({ email, names: [...names], events: events.size }))
}

function groupByName(mentions: readonly Mention[]): KnownByName[] {
  const found: { name: string; events: Set<string> }[] = []
  for (const { name, eventId } of mentions) {
    const one = found.find((other) => isSameName(other.name, name)) ?? { name, events: new Set() }
    if (one.events.size === 0) found.push(one)
    if (eventId) one.events.add(eventId)
  }
  return found.map(({ name, events }) => ({ name, eventIds: [...events] }))
}
