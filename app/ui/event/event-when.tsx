import { Temporal } from 'temporal-polyfill'
import { formatWhen } from '#app/i18n/dates.ts'
import { useTranslator } from '../language.tsx'

export type Times = { startsAt: string; endsAt: string; timeZone: string }

/** Start and end in words, with the instant for machines. Wall times and their zone. */
export function EventWhen({ startsAt, endsAt, timeZone }: Times) {
  const { language } = useTranslator()
  const instant = Temporal.PlainDateTime.from(startsAt).toZonedDateTime(timeZone)
  return (
    <time dateTime={instant.toString({ timeZoneName: 'never', smallestUnit: 'minute' })}>{formatWhen(startsAt, endsAt, language)}</time>
  )
}
