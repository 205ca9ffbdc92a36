import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readSources, unplacedCapabilities, violations } from './arrows.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = readSources(root, ['app', 'db', 'emails'])

test('imports follow the arrows of the house', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect(violations(sources)).toEqual([])
})

test('every capability has its place in the line', () => {
  expect(unplacedCapabilities(sources)).toEqual([])
})

test.each([
  ['app/domain/events/x.ts', `import { data } from '@remix-run/node'`],
  ['app/domain/events/x.ts', `import { sql } from 'kysely'`],
  ['app/domain/events/x.ts', `import { register } from '#app/domain/registrations/register.ts'`],
  ['app/domain/outbox/x.ts', `import { x } from '../events/queries.server.ts'`],
  ['app/domain/audit/x.ts', `import type { Texts } from '#app/i18n/translator.ts'`],
  ['app/routes/x.tsx', `import { findEvent, insertEvent } from '#app/domain/events/queries.server.ts'`],
  ['app/ui/x.tsx', `import { findEvent } from '#app/domain/events/queries.server.ts'`],
  ['emails/x.ts', `import { paths } from '#app/web/paths.ts'`],
  ['db/x.ts', `import { readSettings } from '#app/server/config.ts'`],
  ['app/worker/x.ts', `import { notFound } from '#app/web/responses.ts'`],
])('a planted violation is found: %s %s', (file, text) => {
  expect(violations([{ file, text }])).toHaveLength(1)
})
