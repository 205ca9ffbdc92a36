import type { EventFormat } from '#app/domain/events/names.ts'
import type { Language } from '#app/domain/shared/language.ts'
import type { Texts } from '#app/domain/shared/texts.ts'
import { municipalityName } from '#app/i18n/municipalities.ts'
import { TextOf, useTranslator } from '../language.tsx'
import { MailTo } from '../mail-to.tsx'
import { EventFacts } from './event-facts.tsx'
import { FORMAT_ICON } from './event-names.ts'
import { EventWhen, type Times } from './event-when.tsx'

type Shown = Times & {
  format: EventFormat
  description: Texts | null
  venue: { name: string; address: string | null; municipality: string | null } | null
  meetingPoint: string | null
  audience: 'client' | 'professional' | null
  targetGroups: readonly string[]
  organiser: string | null
  contact: { name: string | null; email: string | null; phone: string | null }
}

/** Everything a participant wants to know of an event, in the order it is asked. */
export function PublicFacts({ event }: { event: Shown }) {
  const t = useTranslator()
  const { venue, contact } = event
  const place = addressText(venue, t.language)
  const groups = event.targetGroups.join(', ')
  return (
    <section className="flow" aria-label={t('ui.event.facts')}>
      {event.description && (
        <p className="preserve-lines">
          <TextOf texts={event.description} />
        </p>
      )}
      <EventFacts
        facts={[
          {
            icon: 'calendar',
            label: t('ui.event.when'),
            answer: <EventWhen startsAt={event.startsAt} endsAt={event.endsAt} timeZone={event.timeZone} />,
          },
          {
            icon: FORMAT_ICON[event.format],
            label: t('ui.event.where'),
            answer: venue && event.format !== 'remote' ? venue.name : t(`ui.event.format.${event.format}`),
            detail: event.format === 'remote' ? null : place,
          },
          { icon: 'place', label: t('ui.event.meeting-point'), answer: event.meetingPoint },
          {
            icon: 'people',
            label: t('ui.event.for-whom'),
            answer: event.audience ? t(`ui.event.audience.${event.audience}`) : groups,
            detail: event.audience ? groups : null,
          },
          { icon: 'person', label: t('ui.event.organiser'), answer: event.organiser },
          {
            icon: 'phone',
            label: t('ui.event.contact'),
            answer: contact.name ?? contact.email ?? contact.phone,
            detail: <ContactLinks contact={contact} />,
          },
        ]}
      />
    </section>
  )
}

/** The address with its municipality, unless the address names it already, in Finnish or the reader's language. */
function addressText(venue: Shown['venue'], language: Language): string {
  if (!venue?.municipality) return venue?.address ?? ''
  const { address, municipality } = venue
  const isNamed = ([language, 'fi'] as const).some((one) => address?.includes(municipalityName(municipality, one)))
  return [address, isNamed ? null : municipalityName(municipality, language)].filter(Boolean).join(', ')
}

function ContactLinks({ contact }: { contact: Shown['contact'] }) {
  return (
    <>
      {contact.phone && <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>}
      {contact.phone && contact.email && ' · '}
      {contact.email && <MailTo email={contact.email} />}
    </>
  )
}
