import type { PublicEvent } from '#app/domain/registrations/public-event.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { ErrorSummary, NotSaved } from '../form/error-summary.tsx'
import { ButtonLink } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { modesToChoose, RegistrationForm } from '../registration/registration-form.tsx'
import { Banner } from '../signs.tsx'
import { EventMasthead } from './event-masthead.tsx'
import { PublicFacts } from './public-facts.tsx'
import { SeatsInWords } from './seats-left.tsx'

/** What a sent form came back with: what was typed, what is wrong with it, or why it was refused as a whole. */
type Answer = { fields: Record<string, string>; errors: Record<string, string>; refused: string | null }
type Props = { event: PublicEvent; organisations: readonly { id: string; name: string }[]; token: string; answer: Answer | null }

/** An event's public page: the facts first, the form on the page. */
export function PublicEventPage({ event, organisations, token, answer }: Props) {
  const t = useTranslator()
  const open = event.openness === 'open' && (answer !== null || !event.full || event.waitlist)
  return (
    <>
      <EventMasthead {...event} place={event.format === 'remote' ? null : event.venue?.name}>
        {open && !answer && (
          <ButtonLink to="#register" look="primary" large>
            {t(event.full ? 'registration.submit.waitlist' : 'registration.submit')}
          </ButtonLink>
        )}
        {event.status === 'published' && event.seats.some((one) => one.capacity !== null) && <SeatsInWords seats={event.seats} />}
      </EventMasthead>
      <div className="one-column">
        <div className="flow flow-wide">
          <ErrorSummary errors={answer?.errors} />
          {answer?.refused ? (
            <NotSaved sentence={answer.refused}>
              <p>{t(open ? 'registration.refused.kept' : 'registration.refused')}</p>
            </NotSaved>
          ) : (
            <State event={event} />
          )}
          <PublicFacts event={event} />
          {event.openJoin && event.status === 'published' && (
            <section className="flow flow-tight">
              <p>
                {t('registration.open-join')} {open && t('registration.open-join.or')}
              </p>
              <ButtonLink to={`/e/${event.slug}/join`} look="primary" large>
                {t('registration.open-join.button')}
              </ButtonLink>
            </section>
          )}
          {open && (
            <section className="flow" aria-labelledby="register">
              <h2 id="register">{t('registration.heading')}</h2>
              <p className="soft">{t(asksMore(event) ? 'registration.lead.more' : 'registration.lead')}</p>
              <RegistrationForm
                action={`/e/${event.slug}?lang=${t.language}`}
                token={answer?.fields.form ?? token}
                fields={answer?.fields ?? {}}
                errors={answer?.errors ?? {}}
                modes={modesToChoose(event)}
                full={event.full}
                organisations={organisations}
                questions={event.questions}
              />
            </section>
          )}
        </div>
      </div>
    </>
  )
}

/** Whether the form needs more than a name and an address. */
const asksMore = ({ format, questions }: PublicEvent) => format === 'hybrid' || questions.some(({ required }) => required)

/** Why one cannot register, or only wait. */
function State({ event }: { event: PublicEvent }) {
  const t = useTranslator()
  if (event.openness === 'cancelled') {
    return (
      <Banner tone="bad">
        <p>
          <b>{t('registration.cancelled.title')}</b>
        </p>
        {event.cancelReason && <p>{t('registration.cancelled.reason', { reason: textFor(event.cancelReason, t.language).text })}</p>}
      </Banner>
    )
  }
  if (event.openness === 'closed') {
    const held = event.status === 'held'
    return (
      <Banner tone="info">
        <p>
          <b>{t(held ? 'registration.over.title' : 'registration.closed.title')}</b>
        </p>
        {!held && <p>{t('registration.closed.what')}</p>}
      </Banner>
    )
  }
  if (!event.full) return null
  return (
    <Banner tone="warn">
      <p>
        <b>{t('registration.full.title')}</b>
      </p>
      <p>{t(event.waitlist ? 'registration.full.waitlist' : 'registration.full.no-waitlist')}</p>
    </Banner>
  )
}
