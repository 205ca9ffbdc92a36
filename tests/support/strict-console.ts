import { afterEach, expect, vi } from 'vitest'

const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})

/** Whatever complains on the console fails the test it happened in. */
afterEach(() => {
  const said = complaints.mock.calls.map((call) => call.map(String).join(' '))
  complaints.mockClear()
  expect(said, 'console.error was called').toEqual([])
})
