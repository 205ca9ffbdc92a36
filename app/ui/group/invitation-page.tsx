import type { InvitationAnswer } from '#app/domain/invitations/answer.ts'
import type { PublicEvent } from '#app/domain/registrations/public-event.ts'
import { EventMasthead } from '../event/event-masthead.tsx'
import { PublicFacts } from '../event/public-facts.tsx'
import { Choices } from '../form/choices.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import { ButtonLink, SubmitButton } from '../form/submit-button.tsx'
import type { IconName } from '../icons.tsx'
import { useTranslator } from '../language.tsx'
import { Banner } from '../signs.tsx'
import { Fold } from '../surfaces.tsx'

type Props = {
  event: PublicEvent
  member: { name: string; organisation: string | null }
  answer: InvitationAnswer | null
  deputyName: string | null
  offered: readonly InvitationAnswer[]
  /** The answer that the letter's link named: marked, not given. */
  highlighted: InvitationAnswer | null
  ownPage: { path: string; file: string } | null
  calendar: { google: string; outlook: string; office365: string } | null
  sent: { fields: Record<string, string>; errors: Record<string, string> } | null
}

const ICONS: Record<InvitationAnswer, IconName> = { coming: 'check', remote: 'online', deputy: 'people', cannot: 'cross' }

/** A member's invitation: the meeting, then the answer in one tap; once answered, the answer and how to change it. */
export function InvitationPage(props: Props) {
  const { event, member, answer } = props
  const t = useTranslator()
  const isOpen = event.status === 'published'
  return (
    <>
      <EventMasthead {...event} place={event.format === 'remote' ? null : event.venue?.name} />
      <div className="one-column">
        <div className="flow flow-wide">
          <ErrorSummary errors={props.sent?.errors} />
          <p>
            <b>{t('meetings.hello', { name: member.name, organisation: member.organisation ?? 'none' })}</b>
            <br />
            {t('meetings.invited-by')}
          </p>
          {!isOpen && (
            <Banner tone={event.status === 'cancelled' ? 'bad' : 'info'}>
              <p>{t(event.status === 'cancelled' ? 'meetings.cancelled' : 'meetings.over')}</p>
            </Banner>
          )}
          {answer !== null && <Answered {...props} />}
          {isOpen && <Question {...props} />}
          <PublicFacts event={event} />
        </div>
      </div>
    </>
  )
}

function Answered({ answer, deputyName, ownPage, calendar, event }: Props) {
  const t = useTranslator()
  if (answer === null) return null
  return (
    <>
      <Banner tone={answer === 'cannot' ? 'info' : 'ok'} live>
        <p>
          <b>{t('meetings.answered', { answer: t(`letters.invitation.${answer}`) })}</b>
        </p>
        {deputyName && <p>{t('meetings.answered.deputy', { name: deputyName })}</p>}
      </Banner>
      {ownPage && calendar && event.status === 'published' && (
        <section className="flow flow-tight" aria-labelledby="calendar">
          <h2 className="modest" id="calendar">
            {t('meetings.add-to-calendar')}
          </h2>
          <p className="row">
            <ButtonLink to={ownPage.file} icon="calendar">
              {t('meetings.calendar-file')}
            </ButtonLink>
            <a href={calendar.google}>Google</a>
            <a href={calendar.outlook}>Outlook</a>
            <a href={calendar.office365}>Microsoft 365</a>
          </p>
          <p>
            <a href={ownPage.path}>{t('meetings.own-page')}</a>
          </p>
        </section>
      )}
    </>
  )
}

function Question(props: Props) {
  const { answer, offered, highlighted } = props
  const t = useTranslator()
  return (
    <section className="flow" aria-labelledby="answer">
      <h2 id="answer">{t(answer === null ? 'meetings.question' : 'meetings.change-answer')}</h2>
      {highlighted && highlighted !== answer && highlighted !== 'deputy' && <p>{t('meetings.chosen')}</p>}
      {offered
        .filter((one) => one !== 'deputy')
        .map((one) => (
          <form method="post" key={one}>
            <input type="hidden" name="answer" value={one} />
            <SubmitButton look={isMarked(one, props) ? 'primary' : 'plain'} large wide icon={ICONS[one]}>
              {t(`letters.invitation.${one}`)}
            </SubmitButton>
          </form>
        ))}
      <Deputy {...props} />
    </section>
  )
}

/** One button stands out at most: the one that the letter's link named. */
const isMarked = (one: InvitationAnswer, { highlighted, answer }: Props) => one === highlighted && one !== answer

function Deputy({ event, highlighted, answer, sent }: Props) {
  const t = useTranslator()
  const kept = sent?.fields.answer === 'deputy' ? sent : null
  const of = (name: 'deputyName' | 'deputyEmail' | 'mode') => ({ name, value: kept?.fields[name], error: kept?.errors[name] })
  return (
    <Fold summary={t('letters.invitation.deputy')} icon="people" open={kept !== null || (highlighted === 'deputy' && answer !== 'deputy')}>
      <form method="post" className="flow">
        <input type="hidden" name="answer" value="deputy" />
        <Field {...of('deputyName')} label={t('meetings.deputy.name')} required maxLength={200} />
        <Field {...of('deputyEmail')} label={t('meetings.deputy.email')} hint={t('meetings.deputy.email.hint')} type="email" optional />
        {event.format === 'hybrid' && (
          <Choices
            {...of('mode')}
            label={t('meetings.deputy.mode')}
            choices={(['on_site', 'remote'] as const).map((mode) => ({ value: mode, label: t(`ui.event.format.${mode}`) }))}
            required
          />
        )}
        <SubmitButton look="plain" large wide>
          {t('letters.invitation.deputy')}
        </SubmitButton>
      </form>
    </Fold>
  )
}
