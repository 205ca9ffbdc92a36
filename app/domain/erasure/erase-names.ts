import { parseNames } from '#app/domain/attendance/answer.ts'
import { newId } from '#app/domain/shared/id.ts'
import { normalName } from '#app/domain/shared/normal-name.ts'
import type { Tx } from '#db/tables/index.ts'
import { listNamedOthers, listNameLists, updateLedgerPerson } from './queries.server.ts'

/** What stands where a name stood: figures tell a named from a nameless person. */
export const NO_NAME = '–'

type Erased = {
  eventId: string
  /** Ids of the ledger rows whose names go. */
  rows: ReadonlySet<string>
  /** Names of those who are erased and have a place of their own in the ledger: mentions of them never counted. */
  present: readonly string[]
  /** The same for those who have none. */
  absent: readonly string[]
  now: Date
}
export type Rename = (name: string) => string

/**
 * Empties the names that were given with answers so that as many different people remain known as before: a name gets one mark in the whole event,
 * a mention of somebody erased who was there herself stays uncounted. Names of people who are still known stay until those are erased. Answers how
 * the names of a registration's party are to be written.
 */
export async function eraseNames(tx: Tx, { eventId, rows, present, absent, now }: Erased): Promise<Rename> {
  const lists = await listNameLists(tx, eventId)
  const stays = lists.filter(({ id, owner }) => !rows.has(id) && !owner?.startsWith('erased-'))
  const erased = new Set([...present, ...absent].map(normalName))
  const known = [...(await listNamedOthers(tx, eventId, [...rows])), ...stays.flatMap(({ names }) => parseNames(names))].map(normalName)
  const kept = new Set(known.filter((name) => !erased.has(name)))
  const marks = new Map(present.map((name) => [normalName(name), NO_NAME]))
  const marked: Rename = (name) => {
    const normal = normalName(name)
    if (name.startsWith(NO_NAME) || kept.has(normal)) return name
    const mark = marks.get(normal) ?? `${NO_NAME}${newId(now)}`
    marks.set(normal, mark)
    return mark
  }
  const rewrite = async (id: string, names: string | null, rename: Rename) => {
    const written = JSON.stringify(parseNames(names).map(rename))
    if (written !== names) await updateLedgerPerson(tx, id, { names: written })
  }
  for (const { id, names } of lists) if (rows.has(id)) await rewrite(id, names, marked)
  // elsewhere, what has a mark by now gets the same, and mentions of the erased go
  const goes = (name: string) => marks.has(normalName(name)) || erased.has(normalName(name))
  for (const { id, names } of lists) if (!rows.has(id)) await rewrite(id, names, (name) => (goes(name) ? marked(name) : name))
  return marked
}
