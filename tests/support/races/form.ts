import type { PublicForm, Registered } from '#app/domain/registrations/register.ts'
import { SECRET } from '#tests/support/world.ts'

/** How a public form is received when nothing limits its letters. */
export const DOOR = { secret: SECRET, limits: false }

/** What a person's form says; each person has their own address and form token. */
export function formOf(person: string, given: Partial<PublicForm> = {}): PublicForm {
  return {
    name: person,
    email: `${person}@example.org`,
    seats: 1,
    names: [],
    answers: {},
    language: 'fi',
    form: `form-of-${person}-0123456789`,
    mode: undefined,
    phone: undefined,
    organisation: undefined,
    organisationName: undefined,
    municipality: undefined,
    ...given,
  }
}

/** One word for how an attempt ended. */
export const outcomeOf = (result: Registered) => (result.ok ? (result.registration?.status ?? 'receipt') : result.reason)
