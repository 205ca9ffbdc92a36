import { Temporal } from 'temporal-polyfill'
import { formatWhen } from '#app/i18n/dates.ts'
import { useTranslator } from '../language.tsx'

export type Times = { startsAt: string; endsAt: string; timeZone: string }

/** A time of day or a span of it, with its sign. */
const TIMES = /((?:(?:klo|kello|kl\.)\s)?\d{1,2}(?:[.:]\d\d)?–\d{1,2}(?:[.:]\d\d)?|(?:klo|kello|kl\.)\s\d{1,2}(?:[.:]\d\d)?)/

/** A phrase whose times stay in one piece when a line breaks, and whose dots stay with what they follow. */
export function Phrase({ text }: { text: string }) {
  const parts = text.replaceAll(' · ', '\u00a0· ').split(TIMES)
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span className="in-one-piece" key={index}>
        {part}
      </span>
    ),
  )
}

/** Start and end in words, with the instant for machines. Wall times and their zone. */
export function EventWhen({ startsAt, endsAt, timeZone }: Times) {
  const { language } = useTranslator()
  const instant = Temporal.PlainDateTime.from(startsAt).toZonedDateTime(timeZone)
  return (
    <time dateTime={instant.toString({ timeZoneName: 'never', smallestUnit: 'minute' })}>
      <Phrase text={formatWhen(startsAt, endsAt, language)} />
    </time>
  )
}
