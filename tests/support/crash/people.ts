/** A person with the form they send, always the same one. */
export type Person = { email: string; form: URLSearchParams }

/** People with addresses and form tokens of their own, without end. */
export function* people(prefix = 'person'): Generator<Person> {
  for (let n = 1; ; n++) {
    const email = `${prefix}-${n}@example.org`
    const form = new URLSearchParams({ name: `Aino ${n}`, email, form: `form-of-${prefix}-${n}-0123456789` })
    yield { email, form }
  }
}

/** Sends a person's form; answers the status, or undefined when the answer was lost. */
export async function post(url: string, { form }: Person): Promise<{ status: number; location: string | null } | undefined> {
  try {
    const answer = await fetch(url, { method: 'POST', body: form, redirect: 'manual' })
    await answer.arrayBuffer()
    return { status: answer.status, location: answer.headers.get('location') }
  } catch {
    return undefined
  }
}

export type Journal = { acknowledged: Map<string, string>; unanswered: Person[]; refusals: number[] }

/** Fifty people at once send their forms, and new ones after them, until one gets no answer any more. Each 303 is written down after it came. */
export async function crowd(url: string, waiting: Generator<Person>, journal: Journal, clients = 50): Promise<void> {
  const again = journal.unanswered.splice(0)
  const client = async () => {
    for (;;) {
      const person = again.pop() ?? (waiting.next().value as Person)
      const answer = await post(url, person)
      if (answer === undefined) return void journal.unanswered.push(person)
      if (answer.status === 303) journal.acknowledged.set(person.email, answer.location ?? '')
      else journal.refusals.push(answer.status)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  journal.unanswered.push(...again)
}
