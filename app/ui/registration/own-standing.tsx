import type { PublicEvent } from '#app/domain/registrations/public-event.ts'
import type { RegistrationStatus } from '#app/domain/registrations/registration.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { EventCard } from '../event/event-card.tsx'
import { Phrase } from '../event/event-when.tsx'
import { ButtonLink } from '../form/submit-button.tsx'
import { Icon } from '../icon.tsx'
import { useTranslator } from '../language.tsx'

type Props = {
  event: PublicEvent
  own: { name: string; email: string | null; seats: number; status: RegistrationStatus }
  /** How many wait before; of no meaning unless waiting. */
  before: number
  /** The most that can come, where the party waits in vain because it is larger. */
  most: number | null
  join: string | null
}

/** How things stand with a registration, in the page's heading; then the event with the way in, and what follows. */
export function OwnStanding(props: Props) {
  const { event, own, join } = props
  const t = useTranslator()
  const over = own.status === 'cancelled' || own.status === 'expired'
  const icon = event.status === 'cancelled' || over ? 'cross' : own.status === 'waitlisted' ? 'clock' : 'check'
  return (
    <section className="flow">
      <h1 className="with-icon">
        <Icon name={icon} />
        {useTitle(props)}
      </h1>
      <EventCard event={event}>
        {join && (
          <ButtonLink to={join} look="primary" large wide icon="online">
            {t('registration.own.join')}
          </ButtonLink>
        )}
      </EventCard>
      <Follows {...props} />
    </section>
  )
}

function useTitle({ event, own }: Props): string {
  const t = useTranslator()
  if (event.status === 'cancelled') return t('registration.cancelled.title')
  return t(`registration.own.title.${own.status === 'expired' ? 'cancelled' : own.status}`)
}

function Follows({ event, own, before, most }: Props) {
  const t = useTranslator()
  if (event.status === 'cancelled')
    return event.cancelReason ? <p>{t('registration.cancelled.reason', { reason: textFor(event.cancelReason, t.language).text })}</p> : null
  if (most !== null) return <p>{t('registration.own.too-large', { most, seats: own.seats })}</p>
  if (own.status === 'waitlisted') return <p>{t('registration.own.waitlisted', { before })}</p>
  if (own.status !== 'confirmed') return null
  return (
    <p>
      <Phrase
        text={
          own.email
            ? t('registration.own.confirmed', { name: own.name, email: own.email })
            : t('registration.own.confirmed.no-email', { name: own.name })
        }
      />
    </p>
  )
}
