import type { ReactNode } from 'react'
import type { Texts } from '#app/domain/shared/texts.ts'
import { formatDay } from '#app/i18n/dates.ts'
import { TextOf, useTranslator } from '../language.tsx'
import { DateLeaf } from './date-leaf.tsx'
import { Phrase, SideBySide } from './event-when.tsx'

/** When and where in one line; in easy Finnish, whose times are sentences, the place is one too. */
export function WhenAndWhere({ when, where }: { when: string; where: string }) {
  const { language } = useTranslator()
  return language === 'selko' ? <Phrase text={`${when} ${where}.`} /> : <SideBySide parts={[when, where]} />
}

/** What stands between the day that only a screen reader says and the times: in easy Finnish the day is a sentence of its own. */
const DAY_ENDS = { fi: '', selko: '.', sv: '', en: ',' }

/** One event of a list; the whole row is the link. `when` has the times, and the day too when `dated`; the children are chips of its state. */
export function EventRow(props: {
  to: string
  startsAt: string
  title: Texts
  when: string
  where: string
  dated?: boolean
  children?: ReactNode
  level?: 'h2' | 'h3'
}) {
  const { language } = useTranslator()
  const Heading = props.level ?? 'h3'
  return (
    <li className="event-row">
      <DateLeaf wall={props.startsAt} />
      <div className="flow flow-tight">
        <Heading className="modest">
          <a href={props.to}>
            <TextOf texts={props.title} />
          </a>
        </Heading>
        <p className="soft">
          {!props.dated && <span className="visually-hidden">{`${formatDay(props.startsAt, language)}${DAY_ENDS[language]} `}</span>}
          <WhenAndWhere when={props.when} where={props.where} />
        </p>
        {props.children && <p className="row">{props.children}</p>}
      </div>
    </li>
  )
}

/** A list of event rows. */
export function EventList({ children }: { children: ReactNode }) {
  return <ul className="event-list">{children}</ul>
}
