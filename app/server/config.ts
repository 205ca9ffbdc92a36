import { z } from 'zod'
import type { QuietHours } from '#app/domain/reminders/quiet-hours.ts'

/** Digits only: a blank, `1e3` and `true` are no numbers here. */
function whole(least: number, most: number) {
  const wanted = `a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,6}$/, wanted)
    .transform(Number)
    .refine((number) => number >= least && number <= most, wanted)
}
const PER_SECOND = 'a number above 0, at most 10000'
const perSecond = z.coerce.number(PER_SECOND).positive(PER_SECOND).max(10_000, PER_SECOND)
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const quietHours = z.string().transform((text, context): QuietHours | null => {
  if (text === 'off') return null
  const found = /^(\d{1,2})-(\d{1,2})$/.exec(text)
  const [from, until] = [Number(found?.[1]), Number(found?.[2])]
  if (found && from < 24 && until < 24 && from !== until) return { from, until }
  context.addIssue({ code: 'custom', message: 'two hours like 21-07, or off' })
  return z.NEVER
})

const ORIGIN = 'an address like https://events.example.org, without a path'
const httpUrl = z
  .url({
    protocol: /^https?$/,
    error: ORIGIN,
  })
  .refine((text) => URL.canParse(text) && `${new URL(text).origin}/` === new URL(text).href, ORIGIN)
  .transform((text) => new URL(text).origin)
const smtpUrl = z.url({
  protocol: /^smtps?$/,
  error: 'an address like smtp://user:pass@host:587',
})
const databaseUrl = z.string().regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'file:<path> or postgres://<user>:<password>@<host>/<database>')
const mailbox = z.string().regex(/^(?:[^<>\r\n"]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'an address, or Name <address>')

const Settings = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_URL: httpUrl.optional(),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: databaseUrl.optional(),
  SECRET: z.string().min(32, 'at least 32 characters').optional(),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: mailbox.default('Kutsu <kutsu@localhost>'),
  MAIL_PER_SECOND: perSecond.default(20),
  CALENDAR_METHOD: z.enum(['REQUEST', 'PUBLISH'], 'REQUEST or PUBLISH').default('REQUEST'),
  QUIET_HOURS: quietHours.default({ from: 21, until: 7 }),
  ABUSE_LIMITS: z.enum(['on', 'off'], 'on or off').default('on'),
  TRUST_PROXY: whole(0, 10).default(0),
  METRICS_TOKEN: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
})

/** Everything an installation can set, parsed once at the start. */
export type Config = {
  port: number
  host: string
  /** Origin without a slash at the end: the only one used in links and letters. */
  baseUrl: string
  dataDir: string
  databaseUrl: string
  /** Key of all derived tokens. */
  secret: string
  smtpUrl: string | null
  mailFrom: string
  mailPerSecond: number
  /** REQUEST: mail programs offer to add and update the entry, with answer buttons. PUBLISH: an entry to add by hand, without buttons. */
  calendarMethod: 'REQUEST' | 'PUBLISH'
  quietHours: QuietHours | null
  abuseLimits: boolean
  trustProxy: number
  metricsToken: string | null
  logLevel: z.infer<typeof Settings>['LOG_LEVEL']
}

/** Reads settings from an environment. Throws a `SettingError` with one sentence that names the first bad setting. */
export function readSettings(environment: Record<string, string | undefined>): Omit<Config, 'secret'> & { secret: string | null } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Settings.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new SettingError(`The setting ${String(issue?.path[0])} is not right: it must be ${issue?.message}.`)
  }
  const { PORT, DATA_DIR, ...rest } = parsed.data
  return {
    port: PORT,
    host: rest.HOST,
    baseUrl: rest.BASE_URL ?? `http://localhost:${PORT}`,
    dataDir: DATA_DIR,
    databaseUrl: rest.DATABASE_URL ?? `file:${DATA_DIR}/kutsu.db`,
    secret: rest.SECRET ?? null,
    smtpUrl: rest.SMTP_URL ?? null,
    mailFrom: rest.MAIL_FROM,
    mailPerSecond: rest.MAIL_PER_SECOND,
    calendarMethod: rest.CALENDAR_METHOD,
    quietHours: rest.QUIET_HOURS,
    abuseLimits: rest.ABUSE_LIMITS === 'on',
    trustProxy: rest.TRUST_PROXY,
    metricsToken: rest.METRICS_TOKEN ?? null,
    logLevel: rest.LOG_LEVEL,
  }
}

export class SettingError extends Error {}
