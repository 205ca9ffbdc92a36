import type { Texts } from '#app/domain/shared/texts.ts'
import { formatShort } from '#app/i18n/dates.ts'
import { municipalityName } from '#app/i18n/municipalities.ts'
import { EventFacts } from '../event/event-facts.tsx'
import { ButtonLink, SubmitButton } from '../form/submit-button.tsx'
import { TextOf, useTranslator } from '../language.tsx'
import { MailTo } from '../mail-to.tsx'
import type { Head } from './event-head.tsx'
import { type LetterRow, LetterTable } from './letter-table.tsx'
import { type Row, StatusChip } from './registrant-table.tsx'

export type Registrant = Row & {
  phone: string | null
  municipality: string | null
  answers: readonly { question: Texts; answer: string }[]
  letters: readonly LetterRow[]
}

/** One registrant for the staff: what they said, the letters they got, and what can be done for them. */
export function RegistrantCard({ registrant: one, event }: { registrant: Registrant; event: Head }) {
  const t = useTranslator()
  const base = `/manage/events/${event.id}`
  const active = one.status === 'confirmed' || one.status === 'waitlisted'
  return (
    <section className="card flow" aria-labelledby="registrant">
      <div className="page-head">
        <h2 className="modest" id="registrant">
          <bdi>{one.name}</bdi>
        </h2>
        <StatusChip status={one.status} />
      </div>
      <Facts one={one} />
      {one.letters.length > 0 && <LetterTable letters={one.letters} action={base} />}
      <form className="row prints" method="post" action={base}>
        <input type="hidden" name="id" value={one.id} />
        {active && event.status === 'published' && (
          <SubmitButton look="danger" name="intent" value="cancel-registration">
            {t('manage.registrant.cancel')}
          </SubmitButton>
        )}
        <ButtonLink to={base} look="quiet">
          {t('manage.registrant.close')}
        </ButtonLink>
      </form>
    </section>
  )
}

function Facts({ one }: { one: Registrant }) {
  const t = useTranslator()
  return (
    <>
      <EventFacts
        facts={[
          { icon: 'mail', label: t('registration.email'), answer: one.email && <MailTo email={one.email} /> },
          { icon: 'phone', label: t('registration.phone'), answer: one.phone },
          {
            icon: 'people',
            label: t('manage.event.seats'),
            answer: one.seats,
            detail: [t(`ui.event.format.${one.mode}`), one.names.join(', ')].filter(Boolean).join(' · '),
          },
          {
            icon: 'place',
            label: t('registration.organisation'),
            answer: one.organisation,
            detail: one.municipality && municipalityName(one.municipality, t.language),
          },
          { icon: 'calendar', label: t('manage.event.registered-at'), answer: formatShort(one.at, t.language) },
        ]}
      />
      {one.answers.map(({ question, answer }) => (
        <p key={JSON.stringify(question)}>
          <span className="small soft">
            <TextOf texts={question} />
          </span>
          <br />
          <bdi>{answer}</bdi>
        </p>
      ))}
    </>
  )
}
