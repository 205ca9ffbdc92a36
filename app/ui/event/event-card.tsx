import type { ReactNode } from 'react'
import type { EventFormat } from '#app/domain/events/names.ts'
import type { Texts } from '#app/domain/shared/texts.ts'
import { TextOf, useTranslator } from '../language.tsx'
import { DateLeaf } from './date-leaf.tsx'
import { EventWhen, type Times } from './event-when.tsx'

type Props = { event: Times & { title: Texts; format: EventFormat; venue: { name: string } | null }; children?: ReactNode }

/** The event on somebody's own page, where what holds for them comes first. The children are the way in. */
export function EventCard({ event, children }: Props) {
  const t = useTranslator()
  return (
    <div className="card flow">
      <div className="event-title">
        <DateLeaf wall={event.startsAt} />
        <div className="flow flow-tight">
          <h2 className="modest">
            <TextOf texts={event.title} />
          </h2>
          <p>
            <b>
              <EventWhen startsAt={event.startsAt} endsAt={event.endsAt} timeZone={event.timeZone} />
            </b>
            <br />
            <span className="soft">{(event.format !== 'remote' && event.venue?.name) || t(`ui.event.format.${event.format}`)}</span>
          </p>
        </div>
      </div>
      {children}
    </div>
  )
}
