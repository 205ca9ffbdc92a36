import { fieldsOf } from './form.ts'

/** A meeting's form: the day and two times become the wall times that the schema wants. */
export function meetingFields(form: FormData): { fields: Record<string, string>; parts: FormData } {
  const fields = fieldsOf(form)
  const parts = new FormData()
  for (const [name, value] of Object.entries(fields)) parts.append(name, value)
  for (const [wall, time] of [
    ['startsAt', fields.start],
    ['endsAt', fields.end],
  ] as const) {
    parts.set(wall, `${fields.date ?? ''}T${padded(time ?? '')}`)
  }
  return { fields, parts }
}

/** `9`, `9.00` and `9:00` as `09:00`; anything else as it is, for the schema to refuse. */
function padded(time: string): string {
  const found = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(time.trim())
  return found ? `${found[1]?.padStart(2, '0')}:${found[2] ?? '00'}` : time
}
