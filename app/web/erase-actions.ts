import { findAccountByEmail } from '#app/domain/accounts/queries.server.ts'
import { eraseNamed } from '#app/domain/erasure/erase-named.ts'
import { erasePerson } from '#app/domain/erasure/erase-person.ts'
import { findEventsNaming, findPeople } from '#app/domain/erasure/find-people.ts'
import { countHeld, listEventsCalled } from '#app/domain/erasure/people-queries.server.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import { normaliseEmail } from '#app/domain/shared/email-address.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { formatDate } from '#app/i18n/dates.ts'
import type { Translator } from '#app/i18n/translator.ts'
import type { AppContext } from './context.ts'
import { errorSentences } from './error-sentences.ts'
import { fieldsOf } from './form.ts'

type Asked = { form: FormData; staff: Staff; context: AppContext; t: Translator }

/** Names and addresses are posted, never part of an address: what is erased here must not stay in a browser's history or a proxy's log. */
export async function doErasureForm(asked: Asked) {
  const { form, context } = asked
  const { intent, q = '', email, name } = fieldsOf(form)
  const errors = (field: string, code: string) => errorSentences(asked.t, { [field]: code })
  if (intent === 'erase')
    return (await erase(asked)) ? ({ step: 'done' } as const) : { ...(await look(asked)), errors: errors('events', 'event-missing') }
  if (intent === 'look' && (email || name)) return look(asked)
  if (q.trim().length < 2) return { step: 'find', q, errors: errors('q', 'search-missing') } as const
  return { step: 'found', q, ...(await findPeople(context.db, q)) } as const
}

/** What goes and what stays, of an address or of a name. */
async function look({ form, context: { db, now }, t }: Asked) {
  const { email, name = '' } = fieldsOf(form)
  if (email) {
    const account = await findAccountByEmail(db, normaliseEmail(email))
    return { step: 'address', email, accountId: account?.id ?? null, held: await countHeld(db, normaliseEmail(email), now()) } as const
  }
  const events = await listEventsCalled(db, await findEventsNaming(db, name))
  const label = (title: string, startsAt: string) => `${textFor(JSON.parse(title), t.language).text}, ${formatDate(startsAt, t.language)}`
  return { step: 'name', name, events: events.map(({ id, title, starts_at }) => ({ id, label: label(title, starts_at) })) } as const
}

/** Erases whom the form names; false when it names somebody at no event. */
async function erase({ form, staff, context: { db, now } }: Asked): Promise<boolean> {
  const { email, name } = fieldsOf(form)
  const eventIds = form.getAll('event').map(String)
  if (email) await erasePerson(db, normaliseEmail(email), staff, now())
  else if (name && eventIds.length > 0) await eraseNamed(db, { name, eventIds }, staff, now())
  else return false
  return true
}
