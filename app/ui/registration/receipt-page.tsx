import type { PublicEvent } from '#app/domain/registrations/public-event.ts'
import { EventMasthead } from '../event/event-masthead.tsx'
import { useTranslator } from '../language.tsx'
import { Banner } from '../signs.tsx'

type Props = { event: PublicEvent; fields: { name: string; email: string; seats: number } }

/** What a form said, when its address was known already: nothing of the earlier registration is shown, its link goes to the address. */
export function ReceiptPage({ event, fields }: Props) {
  const t = useTranslator()
  return (
    <>
      <EventMasthead {...event} place={event.format === 'remote' ? null : event.venue?.name} />
      <div className="one-column">
        <div className="flow">
          <Banner tone="ok">
            <h2 className="modest">{t('registration.receipt.title')}</h2>
            <p>{t('registration.receipt.what', { email: fields.email })}</p>
          </Banner>
          <p className="soft">
            {fields.name} · {t('registration.own.seats', { seats: fields.seats })}
          </p>
        </div>
      </div>
    </>
  )
}
