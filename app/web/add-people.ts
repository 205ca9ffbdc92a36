import type { EventRecord } from '#app/domain/events/event.ts'
import { RegistrationByStaff } from '#app/domain/registrations/input.ts'
import { readPastedPeople } from '#app/domain/registrations/pasted-people.ts'
import { registerByStaff } from '#app/domain/registrations/register-by-staff.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { Translator } from '#app/i18n/translator.ts'
import type { AppContext } from './context.ts'
import { errorSentence, valuesOf } from './error-sentences.ts'
import type { Fields } from './event-form.ts'

/** Registers the people of a pasted list. Lines that cannot be registered are answered with what is wrong; the others are in: `added`. */
export async function addPeople(
  { db, config, now }: AppContext,
  { event, staff, fields }: { event: EventRecord; staff: Staff; fields: Fields },
  t: Translator,
) {
  const left: { written: string; problem: string }[] = []
  let added = 0
  const lines = (fields.people ?? '').split('\n')
  for (const { line, name, seats, email } of readPastedPeople(fields.people ?? '')) {
    const input = RegistrationByStaff.safeParse({
      name,
      seats,
      email,
      mode: fields.mode || undefined,
      organisation: fields.organisation || undefined,
      language: fields.language || undefined,
      onBehalf: true,
    })
    const problem = input.success ? await register(input.data) : errorSentence(t, input.error.issues[0]?.message ?? 'other')
    if (!problem) added++
    else left.push({ written: lines[line - 1] ?? '', problem: t('manage.add.line', { line, problem }) })
  }
  return { left, added }

  async function register(person: RegistrationByStaff): Promise<string | undefined> {
    const result = await registerByStaff(db, event.id, person, 'staff', staff, config.secret, now())
    return result.ok ? undefined : errorSentence(t, result.reason, valuesOf(result))
  }
}
