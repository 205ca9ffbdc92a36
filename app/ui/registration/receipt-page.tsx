import type { PublicEvent } from '#app/domain/registrations/public-event.ts'
import { EventCard } from '../event/event-card.tsx'
import { Phrase } from '../event/event-when.tsx'
import { Icon } from '../icon.tsx'
import { useTranslator } from '../language.tsx'

type Props = { event: PublicEvent; fields: { name: string; email: string; seats: number } }

/** What a form said, when its address was known already: nothing of the earlier registration is shown, its link goes to the address. */
export function ReceiptPage({ event, fields }: Props) {
  const t = useTranslator()
  return (
    <div className="one-column">
      <div className="flow">
        <h1 className="with-icon">
          <Icon name="mail" />
          {t('registration.receipt.title')}
        </h1>
        <p>
          <Phrase text={t('registration.receipt.what', { email: fields.email })} />
        </p>
        <EventCard event={event} />
        <p className="soft">
          {fields.name} · {t('registration.own.seats', { seats: fields.seats })}
        </p>
      </div>
    </div>
  )
}
