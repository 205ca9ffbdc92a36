import { expect } from 'vitest'
import { checkDatabase } from '#db/check.ts'
import type { Db } from '#db/tables/index.ts'
import type { MailServer } from '#tests/support/mail-server.ts'

/** What must be on disk after a crash: whatever was answered, one letter for each registration, and a database that agrees with itself. */
export async function expectNothingLost(db: Db, acknowledged: Iterable<string>): Promise<void> {
  expect(await checkDatabase(db)).toEqual([])
  const registrations = await db.selectFrom('registration').select(['id', 'email']).execute()
  const emails = new Set(registrations.map(({ email }) => email))
  expect([...acknowledged].filter((email) => !emails.has(email))).toEqual([])
  expect(emails.size).toBe(registrations.length)
  const letters = await db.selectFrom('outbox').select(['registration_id']).where('kind', '=', 'confirmation').execute()
  expect(letters.map((row) => row.registration_id).sort()).toEqual(registrations.map(({ id }) => id).sort())
}

/** The letters still to leave. */
export async function countUnsent(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '!=', 'sent')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Every letter of the queue arrived, none that is not in it, and at most `most` once more, known by the same Message-ID. */
export async function expectLettersArrived(db: Db, { letters }: MailServer, most: number): Promise<void> {
  const due = await db
    .selectFrom('outbox')
    .innerJoin('registration', 'registration.id', 'outbox.registration_id')
    .select(['outbox.id', 'registration.email'])
    .execute()
  const arrived = letters.map(({ messageId, to }) => `${messageId} ${Array.isArray(to) ? '' : to?.text}`)
  expect([...new Set(arrived)].sort()).toEqual(due.map(({ id, email }) => `<${id}@example.org> ${email}`).sort())
  expect(arrived.length - due.length, 'letters that came twice').toBeLessThanOrEqual(most)
}
