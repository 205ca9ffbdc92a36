import { expect, test } from 'vitest'
import { readSettings, SettingError } from '#app/server/config.ts'

const BAD: Record<string, readonly string[]> = {
  PORT: ['abc', '70000', '3.5', '-1', ' ', '1e3'],
  BASE_URL: ['kutsu.fi', 'ftp://kutsu.fi', 'https://kutsu.fi/events', 'https://kutsu.fi?x=1', 'https://user@kutsu.fi'],
  DATABASE_URL: ['mysql://kutsu', 'kutsu.db', 'postgres://'],
  SECRET: ['short'],
  SMTP_URL: ['http://mail.example.org', 'mail.example.org'],
  MAIL_FROM: ['kutsu'],
  MAIL_PER_SECOND: ['0', '-1', 'many', ' '],
  CALENDAR_METHOD: ['ADD'],
  QUIET_HOURS: ['21', '25-07', '7-7', 'no'],
  ABUSE_LIMITS: ['yes'],
  TRUST_PROXY: ['true', '-1', '11'],
  LOG_LEVEL: ['loud'],
}

test('each bad setting is named in one sentence that says what it must be', () => {
  for (const [name, values] of Object.entries(BAD)) {
    for (const value of values) {
      expect(() => readSettings({ [name]: value }), `${name}=${value}`).toThrow(SettingError)
      expect(() => readSettings({ [name]: value })).toThrow(
        new RegExp(`^The setting ${name} is not right: it must be (?!Invalid|Too).{5,}\\.$`),
      )
    }
  }
})

test('an empty setting is one that was not given; unknown names are ignored', () => {
  expect(readSettings({ PORT: '', METRICS_TOKEN: '', KUTSU_COLOUR: 'blue' })).toEqual(readSettings({}))
})

test('the address that people use has no slash at its end, and is that of the port where none is given', () => {
  expect(readSettings({ BASE_URL: 'https://Events.example.org:443/' }).baseUrl).toBe('https://events.example.org')
  expect(readSettings({ PORT: '4000' }).baseUrl).toBe('http://localhost:4000')
})
