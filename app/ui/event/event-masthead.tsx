import type { ReactNode } from 'react'
import type { EventFormat, EventKind } from '#app/domain/events/names.ts'
import type { Texts } from '#app/domain/shared/texts.ts'
import { Icon } from '../icon.tsx'
import { TextOf, useTranslator } from '../language.tsx'
import { FORMAT_ICON } from './event-names.ts'
import { EventWhen, SideBySide, type Times } from './event-when.tsx'

type Props = Times & {
  kind: EventKind
  title: Texts
  format: EventFormat
  /** Venue or "Teams", and the organiser: what follows the way of taking part. */
  place?: string | null
  organiser?: string | null
  /** The main action and how many seats are left. */
  children?: ReactNode
}

/** The top of an event's page: what, when, where, then the button. */
export function EventMasthead(props: Props) {
  const t = useTranslator()
  return (
    <div className="masthead">
      <div className="flow flow-tight">
        <p className="soft">{t(`ui.event.kind.${props.kind}`)}</p>
        <h1>
          <TextOf texts={props.title} />
        </h1>
        <p className="event-when">
          <EventWhen startsAt={props.startsAt} endsAt={props.endsAt} timeZone={props.timeZone} />
        </p>
        <p className="with-icon soft">
          <Icon name={FORMAT_ICON[props.format]} />
          <span>
            <SideBySide parts={[props.place || t(`ui.event.format.${props.format}`), props.organiser]} />
          </span>
        </p>
        {props.children && <div className="row">{props.children}</div>}
      </div>
    </div>
  )
}
