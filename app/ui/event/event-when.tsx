import { Temporal } from 'temporal-polyfill'
import { formatWhen } from '#app/i18n/dates.ts'
import { useTranslator } from '../language.tsx'

export type Times = { startsAt: string; endsAt: string; timeZone: string }

/** Keeps a time with its sign and a dot with what it follows, so that no line of a screen ends in `klo` or begins with a dot. Letters keep plain spaces. */
export const boundText = (text: string) => text.replaceAll(/(klo|kello|kl\.) (?=\d)/g, '$1\u00a0').replaceAll(' · ', '\u00a0· ')

/** Start and end in words, with the instant for machines. Wall times and their zone. */
export function EventWhen({ startsAt, endsAt, timeZone }: Times) {
  const { language } = useTranslator()
  const instant = Temporal.PlainDateTime.from(startsAt).toZonedDateTime(timeZone)
  return (
    <time dateTime={instant.toString({ timeZoneName: 'never', smallestUnit: 'minute' })}>
      {boundText(formatWhen(startsAt, endsAt, language))}
    </time>
  )
}
