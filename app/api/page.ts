import { problem } from './problem.ts'

const MOST = 500
const USUAL = 100

/** `?limit=` and `?cursor=` of a list. The cursor is base64url of what the next page begins after. */
export function readPage<Cursor>(request: Request): { limit: number; after: Cursor | undefined } {
  const { searchParams } = new URL(request.url)
  const limit = searchParams.get('limit') ?? String(USUAL)
  if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1) throw problem(400, 'limit_invalid', 'limit must be a number from 1 to 500.')
  const cursor = searchParams.get('cursor')
  return { limit: Math.min(MOST, Number(limit)), after: cursor === null ? undefined : readCursor<Cursor>(cursor) }
}

function readCursor<Cursor>(cursor: string): Cursor {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw problem(400, 'cursor_invalid', 'This cursor did not come from a list of ours.')
  }
}

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
