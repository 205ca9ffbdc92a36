import { expect, test } from 'vitest'
import { ROUTES, TABLE } from '#tests/support/access/table.ts'
import { walk } from '#tests/support/access/walk.ts'
import { testDb } from '#tests/support/db.ts'

/** A walk asks dozens of times. Milliseconds. */
const LONG = 60_000

const HOW = `in tests/support/access/{public,staff,api}-rows.ts: 'file': { path: id('event'), read: page.organisers, posts: [post(page.organisers, () => ({ …a form that works… }))] }`

test(
  'every route has a row that says who gets what, for its loader, its action and each of its methods',
  async () => {
    const missing = await Promise.all(
      Object.entries(ROUTES).map(async ([file, load]) => {
        const { loader, action } = await load()
        const row = TABLE[file]
        if (!row) return [`${file} has no row: add one ${HOW}`]
        const methods = loader?.methods ?? [...(loader ? ['GET'] : []), ...(action && !file.startsWith('api.') ? ['POST'] : [])]
        const told = [...(row.read ? ['GET'] : []), ...(row.posts ?? []).map(({ method = 'POST' }) => method)]
        if (row.hidden && !row.path) return []
        return methods
          .filter((method) => !told.includes(method))
          .map((method) => `${file} answers ${method}: its row says nothing of it; add it ${HOW}`)
      }),
    )
    expect(missing.flat()).toEqual([])
    expect(Object.keys(TABLE).filter((file) => !ROUTES[file])).toEqual([])
  },
  LONG,
)

test.each(Object.entries(TABLE))(
  '%s gives everybody what is theirs, and what is not theirs stays as it was',
  async (file, row) => {
    const module = await ROUTES[file]?.()
    expect(module && (await walk(await testDb(), file, module, row))).toEqual([])
  },
  LONG,
)
