import { z } from 'zod'
import { problem } from './problem.ts'

const MOST = 500
const USUAL = 100

/** A cursor that is an id. */
export const IdCursor = z.string().max(100)

export type Page<Cursor> = { limit: number; after: Cursor | undefined }

/** `?limit=` and `?cursor=` of a list. The cursor is base64url of what the next page begins after. */
export function readPage<Schema extends z.ZodType>(query: URLSearchParams, cursorSchema: Schema): Page<z.output<Schema>> {
  const limit = query.get('limit') ?? String(USUAL)
  if (!/^\d{1,6}$/.test(limit) || Number(limit) < 1) throw problem(400, 'limit_invalid', 'limit must be a number from 1 to 500.')
  const cursor = query.get('cursor')
  return { limit: Math.min(MOST, Number(limit)), after: cursor === null ? undefined : readCursor(cursor, cursorSchema) }
}

function readCursor<Schema extends z.ZodType>(cursor: string, schema: Schema): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw unknownCursor()
  }
}

const unknownCursor = () => problem(400, 'cursor_invalid', 'This cursor did not come from a list of ours.')

/** A page's answer: one row more than asked for was read, and only tells that there is a next page. */
export function pageOf<Row, Cursor>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => Cursor,
): { rows: Row[]; next: string | null } {
  const last = rows[limit - 1]
  const next = rows.length > limit && last ? Buffer.from(JSON.stringify(cursorOf(last))).toString('base64url') : null
  return { rows: rows.slice(0, limit), next }
}

/** A page of a list that is short enough to be read whole. */
export function pageOfAll<Row extends { id: string }>(all: readonly Row[], query: URLSearchParams): { rows: Row[]; next: string | null } {
  const { limit, after } = readPage(query, IdCursor)
  const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
  if (after !== undefined && start === 0) throw unknownCursor()
  return pageOf(all.slice(start, start + limit + 1), limit, ({ id }) => id)
}
