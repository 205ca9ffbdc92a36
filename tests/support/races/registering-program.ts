import { once } from 'node:events'
import { register } from '#app/domain/registrations/register.ts'
import { connect } from '#db/connection.server.ts'
import { DOOR, formOf, outcomeOf } from './form.ts'

/**
 * A process that registers people: reads one line of JSON with its parties, registers them all at once, prints each outcome.
 * The test runs two on one database.
 */
type Party = { slug: string; person: string; seats: number }

const connection = connect(process.env.DATABASE_URL as string)
const now = new Date(process.env.NOW as string)
process.stdout.write('ready\n')
const [line] = await once(process.stdin.setEncoding('utf8'), 'data')
const parties = JSON.parse(line) as Party[]
await Promise.all(
  parties.map(async ({ slug, person, seats }) => {
    const result = await register(connection.db, slug, formOf(person, { seats }), DOOR, now)
    process.stdout.write(`${outcomeOf(result)}\n`)
  }),
)
await connection.close()
process.exit(0)
