import { Temporal } from 'temporal-polyfill'
import { formatWhen, IN_ONE_PIECE } from '#app/i18n/dates.ts'
import { useTranslator } from '../language.tsx'

export type Times = { startsAt: string; endsAt: string; timeZone: string }

/** A phrase whose times, and days with their months, stay in one piece when a line breaks, and whose dots stay with what they follow. */
export function Phrase({ text }: { text: string }) {
  const parts = text.replaceAll(' · ', '\u00a0· ').split(IN_ONE_PIECE)
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
