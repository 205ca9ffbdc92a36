import { Fragment } from 'react'
import { Temporal } from 'temporal-polyfill'
import { formatWhen, IN_ONE_PIECE } from '#app/i18n/dates.ts'
import { useTranslator } from '../language.tsx'

export type Times = { startsAt: string; endsAt: string; timeZone: string }

/**
 * A phrase whose times, and days with their months, stay in one piece when a line breaks, and whose dots stay with what they follow. A long e-mail address
 * breaks after its sign.
 */
export function Phrase({ text }: { text: string }) {
  const parts = text.replaceAll(' · ', '\u00a0· ').split(IN_ONE_PIECE)
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      <Addresses key={index} text={part} />
    ) : (
      <span className="in-one-piece" key={index}>
        {part}
      </span>
    ),
  )
}

function Addresses({ text }: { text: string }) {
  return text.split(/(?<=\S@)(?=\S)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}

/** What is said in one breath: a day, a time beside it, or a sentence of easy Finnish. */
const BREATHS = /.+?(?:\.(?= \p{Lu})|,|(?= kl)|$)/gu

/**
 * Start and end in words, with the instant for machines. Wall times and their zone. A line breaks between breaths before it breaks inside one; a `dot` to what
 * follows stays with the last.
 */
export function EventWhen({ startsAt, endsAt, timeZone, dot = false }: Times & { dot?: boolean }) {
  const { language } = useTranslator()
  const breaths = formatWhen(startsAt, endsAt, language).match(BREATHS) ?? []
  const instant = Temporal.PlainDateTime.from(startsAt).toZonedDateTime(timeZone)
  return (
    <time dateTime={instant.toString({ timeZoneName: 'never', smallestUnit: 'minute' })}>
      {breaths.map((breath, index) => (
        <Fragment key={breath}>
          {index > 0 && ' '}
          <span className="together">
            <Phrase text={breath.trim()} />
            {dot && index === breaths.length - 1 && '\u00a0·'}
          </span>
        </Fragment>
      ))}
    </time>
  )
}
