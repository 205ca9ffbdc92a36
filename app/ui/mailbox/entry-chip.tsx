import { isMessageKey } from '#app/i18n/translator.ts'
import { useTranslator } from '../language.tsx'
import { Chip } from '../signs.tsx'

/** What a letter's calendar object does, by its iCalendar METHOD; nothing for a letter without one. */
export function EntryChip({ method }: { method: string | null }) {
  const t = useTranslator()
  const key = `accounts.mailbox.entry.${method}`
  return method && <Chip icon="calendar">{isMessageKey(key) ? t(key) : method}</Chip>
}
