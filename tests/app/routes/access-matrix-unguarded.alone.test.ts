import { expect, test, vi } from 'vitest'
import { ROUTES, TABLE } from '#tests/support/access/table.ts'
import { walk } from '#tests/support/access/walk.ts'
import { testDb } from '#tests/support/db.ts'

/** A walk asks dozens of times. Milliseconds. */
const LONG = 60_000

vi.mock('#app/domain/accounts/may.ts', async (original) => ({ ...(await original<object>()), may: () => true }))

const guarded = Object.entries(TABLE).filter(([, { guard }]) => guard === undefined)

test.each(guarded)(
  'without the guard the walk of %s finds what is wrong',
  async (file, row) => {
    const module = await ROUTES[file]?.()
    expect(module && (await walk(await testDb(), file, module, row))).not.toEqual([])
  },
  LONG,
)
