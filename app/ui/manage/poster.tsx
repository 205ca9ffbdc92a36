import type { PublicEvent } from '#app/domain/registrations/public-event.ts'
import { Brand } from '../brand.tsx'
import { EventWhen } from '../event/event-when.tsx'
import { TextOf, useTranslator } from '../language.tsx'

type Props = { event: PublicEvent; qr: { size: number; path: string }; address: string; code: string }

/** One sheet of paper for a wall: what, when, where, and three ways in: a picture for the phone, a short address, a code. */
export function Poster({ event, qr, address, code }: Props) {
  const t = useTranslator()
  return (
    <article className="sheet poster">
      <div className="flow">
        <p>{t(`ui.event.kind.${event.kind}`)}</p>
        <h1>
          <TextOf texts={event.title} />
        </h1>
        <p className="event-when">
          <b>
            <EventWhen startsAt={event.startsAt} endsAt={event.endsAt} timeZone={event.timeZone} />
          </b>
        </p>
        <p className="event-when">
          {event.venue && event.format !== 'remote'
            ? [event.venue.name, event.venue.address].filter(Boolean).join(', ')
            : t(`ui.event.format.${event.format}`)}
        </p>
        {event.description && (
          <p className="preserve-lines">
            <TextOf texts={event.description} />
          </p>
        )}
      </div>
      <div className="poster-code">
        <svg className="qr" viewBox={`-4 -4 ${qr.size + 8} ${qr.size + 8}`} role="img" aria-label={address}>
          <path d={qr.path} />
        </svg>
        <div className="flow">
          <h2>{t('manage.poster.register')}</h2>
          <p>{t('manage.poster.code', { address })}</p>
          <p className="short-code">{code}</p>
        </div>
      </div>
      <div className="row row-between">
        <Brand to="/" />
        <p>{event.organiser}</p>
      </div>
    </article>
  )
}
