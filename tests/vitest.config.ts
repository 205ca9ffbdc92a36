import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = { root, setupFiles: ['tests/support/strict-console.ts'], globals: false, pool: 'forks' as const, testTimeout: 30_000 }
const behaviour = ['tests/app/**/*.test.{ts,tsx}', 'tests/db/**/*.test.ts']

/** Every behavioural test runs on both engines; texts and architecture once; journeys in a browser and crashes on the production build. */
export default defineConfig({
  test: {
    root,
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'sqlite',
          include: [...behaviour, 'tests/emails/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
          env: { ENGINE: 'sqlite' },
        },
      },
      {
        test: {
          ...shared,
          name: 'postgres',
          include: behaviour,
          exclude: ['tests/**/*.pure.test.ts'],
          env: { ENGINE: 'postgres' },
          globalSetup: ['tests/support/postgres.ts'],
        },
      },
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
