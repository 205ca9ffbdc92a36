import type { PublicEvent } from '#app/domain/registrations/public-event.ts'
import { Brand } from '../brand.tsx'
import { EventFacts } from '../event/event-facts.tsx'
import { FORMAT_ICON } from '../event/event-names.ts'
import { EventWhen } from '../event/event-when.tsx'
import { TextOf, useTranslator } from '../language.tsx'

type Props = {
  event: PublicEvent
  network: { name: string; funder: string | null } | null
  qr: { size: number; path: string }
  /** The installation's host and the whole short address, without the scheme. */
  host: string
  address: string
  code: string
}

/** One sheet of paper for a wall: what, when, where, and three ways in: a picture for the phone, a short address, a code. */
export function Poster({ event, network, qr, host, address, code }: Props) {
  const t = useTranslator()
  return (
    <article className="sheet poster">
      <div className="flow">
        <p>
          <Brand to="/" />
        </p>
        <h1>
          <TextOf texts={event.title} />
        </h1>
        <p className="event-when">
          <b>
            <EventWhen startsAt={event.startsAt} endsAt={event.endsAt} timeZone={event.timeZone} />
          </b>
        </p>
        {event.description && (
          <p className="preserve-lines">
            <TextOf texts={event.description} />
          </p>
        )}
      </div>
      <PosterFacts event={event} />
      <div className="poster-code">
        <svg className="qr" viewBox={`-4 -4 ${qr.size + 8} ${qr.size + 8}`} role="img" aria-label={`QR: ${address}`}>
          <path fill="#fff" d={`M-4-4h${qr.size + 8}v${qr.size + 8}H-4z`} />
          <path d={qr.path} />
        </svg>
        <div className="flow">
          <h2>{t('manage.poster.register')}</h2>
          <p>{t('manage.poster.how')}</p>
          <p>
            <b>{host}/k/</b>
          </p>
          <p className="short-code">{code}</p>
        </div>
      </div>
      {network && (
        <p className="small">
          {network.name}. {network.funder && t('frame.funder', { funder: network.funder })}
        </p>
      )}
    </article>
  )
}

function PosterFacts({ event }: Pick<Props, 'event'>) {
  const t = useTranslator()
  const { venue, contact } = event
  const where = venue && event.format !== 'remote' ? [venue.name, venue.address].filter(Boolean).join(', ') : null
  return (
    <EventFacts
      facts={[
        { icon: FORMAT_ICON[event.format], label: t('ui.event.where'), answer: where ?? t(`ui.event.format.${event.format}`) },
        { icon: 'place', label: t('ui.event.meeting-point'), answer: event.meetingPoint },
        {
          icon: 'people',
          label: t('ui.event.for-whom'),
          answer: event.audience ? t(`ui.event.audience.${event.audience}`) : event.targetGroups.join(', '),
        },
        { icon: 'person', label: t('ui.event.organiser'), answer: event.organiser },
        {
          icon: 'phone',
          label: t('ui.event.contact'),
          answer: contact.name ?? contact.phone ?? contact.email,
          detail: contact.name && (contact.phone ?? contact.email),
        },
      ]}
    />
  )
}
