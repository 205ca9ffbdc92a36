import { Fragment } from 'react'
import { Temporal } from 'temporal-polyfill'
import { formatWhen, IN_ONE_PIECE, RATHER_WHOLE } from '#app/i18n/dates.ts'
import { useTranslator } from '../language.tsx'

export type Times = { startsAt: string; endsAt: string; timeZone: string }

/**
 * A phrase whose times, and days with their months, stay in one piece when a line breaks, and whose dots stay with what they follow. A date with its year, and
 * on a wide page an e-mail address, go whole to the next line where they fit it; else an address breaks after its sign.
 */
export function Phrase({ text }: { text: string }) {
  const parts = text.replaceAll(' · ', '\u00a0· ').split(RATHER_WHOLE)
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      <Pieces key={index} text={part} />
    ) : (
      <span className={part.includes('@') ? 'address' : 'together'} key={index}>
        <Pieces text={part} />
      </span>
    ),
  )
}

/** Short things side by side, with dots between; what is not known is left out. A line breaks after a dot before it breaks inside what follows. */
export function SideBySide({ parts }: { parts: readonly (string | null | undefined | false)[] }) {
  const known = parts.flatMap((part) => part || [])
  return known.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && ' '}
      <span className={index > 0 ? 'together' : undefined}>
        <Phrase text={part} />
        {index < known.length - 1 && '\u00a0·'}
      </span>
    </Fragment>
  ))
}

function Pieces({ text }: { text: string }) {
  return text.split(IN_ONE_PIECE).map((part, index) =>
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
/** After the dash with room around it, which stands between two days only. */
const AFTER_DAY = /(?<= –) /

/**
 * Start and end in words, with the instant for machines. Wall times and their zone. A line breaks between two days first, then between breaths, before it
 * breaks inside one; a `dot` to what follows stays with the last.
 */
export function EventWhen({ startsAt, endsAt, timeZone, dot = false }: Times & { dot?: boolean }) {
  const { language } = useTranslator()
  const ends = formatWhen(startsAt, endsAt, language).split(AFTER_DAY)
  const instant = Temporal.PlainDateTime.from(startsAt).toZonedDateTime(timeZone)
  return (
    <time dateTime={instant.toString({ timeZoneName: 'never', smallestUnit: 'minute' })}>
      {ends.map((text, index) => {
        const breaths = <Breaths text={text} dot={dot && index === ends.length - 1} />
        return (
          <Fragment key={text}>
            {index > 0 && ' '}
            {ends.length > 1 ? <span className="together">{breaths}</span> : breaths}
          </Fragment>
        )
      })}
    </time>
  )
}

function Breaths({ text, dot }: { text: string; dot: boolean }) {
  const breaths = text.match(BREATHS) ?? []
  return breaths.map((breath, index) => (
    <Fragment key={breath}>
      {index > 0 && ' '}
      <span className="together">
        <Phrase text={breath.trim()} />
        {dot && index === breaths.length - 1 && '\u00a0·'}
      </span>
    </Fragment>
  ))
}
