import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import type { InlineConfig } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = { root, setupFiles: ['tests/support/strict-console.ts'], globals: false, pool: 'forks' as const, testTimeout: 30_000 }
const behaviour = ['tests/app/**/*.test.{ts,tsx}', 'tests/db/**/*.test.ts']

const alone = 'tests/**/*.alone.test.ts'

/** Files share the process and its loaded modules; a file that swaps a module for all (`*.alone.test.ts`) has a process of its own. */
function onEngine(
  engine: 'sqlite' | 'postgres',
  { include, exclude, globalSetup }: Pick<InlineConfig, 'include' | 'exclude' | 'globalSetup'>,
) {
  const both = { ...shared, env: { ENGINE: engine }, ...(globalSetup ? { globalSetup } : {}) }
  return [
    { test: { ...both, name: engine, include, exclude: [alone, ...(exclude ?? [])], isolate: false } },
    { test: { ...both, name: `${engine}-alone`, include: [alone] } },
  ]
}

/** Every behavioural test runs on both engines; texts and architecture once; journeys in a browser and crashes on the production build. */
export default defineConfig({
  test: {
    root,
    maxWorkers: 2,
    projects: [
      ...onEngine('sqlite', { include: [...behaviour, 'tests/emails/**/*.test.ts', 'tests/architecture/**/*.test.ts'] }),
      ...onEngine('postgres', { include: behaviour, exclude: ['tests/**/*.pure.test.ts'], globalSetup: ['tests/support/postgres.ts'] }),
      {
        test: {
          ...shared,
          name: 'journeys',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'crash',
          include: ['tests/crash/**/*.test.ts'],
          testTimeout: 600_000,
          fileParallelism: false,
          globalSetup: ['tests/support/postgres.ts'],
        },
      },
    ],
  },
})
