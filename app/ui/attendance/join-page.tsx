import type { JoinState } from '#app/domain/attendance/join-state.ts'
import type { Texts } from '#app/domain/shared/texts.ts'
import { formatDay, formatTime } from '#app/i18n/dates.ts'
import { EventWhen, Phrase } from '../event/event-when.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import { ButtonLink, FormToken, SubmitButton } from '../form/submit-button.tsx'
import { JoinChoice } from '../join-choice.tsx'
import { TextOf, useTranslator } from '../language.tsx'
import { Banner } from '../signs.tsx'
import { AfterEvent } from './after-event.tsx'

type Props = {
  /** With the page's language in its query. */
  path: string
  event: { title: Texts; startsAt: string; endsAt: string; timeZone: string }
  contactPhone: string | null
  /** Whose personal link it is; null on a public one. */
  name: string | null
  formToken: string
  state: JoinState
  answer: { fields: Record<string, string>; errors: Record<string, string> } | null
}

/** The page behind every join link: the question that is the way in, or what there is to know before and after. */
export function JoinPage(props: Props) {
  const { event, answer } = props
  return (
    <div className="one-column">
      <div className="flow">
        <p className="soft small">
          <TextOf texts={event.title} />
          <br />
          <EventWhen {...event} />
        </p>
        <ErrorSummary errors={answer?.errors.listeners ? { many: answer.errors.listeners } : answer?.errors} />
        <State {...props} />
      </div>
    </div>
  )
}

function State(props: Props) {
  const { state } = props
  const t = useTranslator()
  switch (state.kind) {
    case 'before':
      return <BeforeDoors {...props} state={state} />
    case 'ask':
      return <Question {...props} />
    case 'which':
      return <WhichPerson {...props} />
    case 'joined':
      return state.change === 'no' ? (
        <Joined {...props} state={state} />
      ) : (
        <ChangeNumber {...props} change={state.change} names={state.names} />
      )
    case 'after':
      return <AfterEvent {...props} state={state} />
    case 'cancelled':
      return (
        <>
          <h1>{t('attendance.join.cancelled')}</h1>
          {state.reason && <p>{state.reason}</p>}
        </>
      )
    case 'no-seat':
      return <h1 className="modest">{t(state.waiting ? 'attendance.join.waiting' : 'attendance.join.not-registered')}</h1>
  }
}

type Of<Kind extends JoinState['kind']> = Props & { state: Extract<JoinState, { kind: Kind }> }

function BeforeDoors({ state, path, contactPhone }: Of<'before'>) {
  const t = useTranslator()
  const { doorsAt, minutes, today } = state
  const values = { day: formatDay(doorsAt, t.language), time: formatTime(doorsAt, t.language), minutes }
  const when = minutes <= 60 ? 'doors-soon' : today ? 'doors' : 'doors-day'
  return (
    <>
      <h1>{t('attendance.join.early')}</h1>
      <p className="event-when">
        <Phrase text={t(`attendance.join.${when}`, values)} />
      </p>
      <p>{t('attendance.join.wait')}</p>
      <p className="row">
        <ButtonLink to={path} icon="clock">
          {t('attendance.join.reload')}
        </ButtonLink>
        <ButtonLink to={state.calendar} icon="calendar">
          {t('attendance.join.calendar')}
        </ButtonLink>
      </p>
      <Help phone={contactPhone} />
    </>
  )
}

function Help({ phone }: { phone: string | null }) {
  const t = useTranslator()
  return phone === null ? null : <p className="small soft">{t('attendance.join.help', { phone })}</p>
}

const namesOf = ({ answer }: Props, known: readonly string[] = []) => ({
  value: answer?.fields.names ?? known.join('\n'),
  error: answer?.errors.names,
})

/** Fields that keep what was typed when a number was refused. */
const kept = ({ answer }: Props) => ({ error: answer?.errors.listeners, value: answer?.fields.listeners })

function Question(props: Props) {
  const t = useTranslator()
  const own = props.name !== null
  return (
    <>
      <h1>{t('ui.join.question')}</h1>
      <JoinChoice
        action={props.path}
        hidden={<FormToken token={props.formToken} />}
        above={
          own ? undefined : (
            <Field name="name" label={t('attendance.join.name')} optional maxLength={200} value={props.answer?.fields.name} />
          )
        }
        names={namesOf(props)}
        {...kept(props)}
      />
      <Help phone={props.contactPhone} />
    </>
  )
}

function WhichPerson(props: Props) {
  const t = useTranslator()
  const { path, formToken, name } = props
  return (
    <>
      <h1>{t('attendance.join.which.title')}</h1>
      <p>{t('attendance.join.which.what')}</p>
      <form method="post" action={path} className="prints">
        <FormToken token={formToken} />
        <input type="hidden" name="person" value="same" />
        <SubmitButton large wide icon="person">
          {t('attendance.join.which.same', { name: name ?? '' })}
        </SubmitButton>
      </form>
      <h2>{t('attendance.join.which.other')}</h2>
      <JoinChoice
        action={path}
        hidden={
          <>
            <FormToken token={formToken} />
            <input type="hidden" name="person" value="other" />
          </>
        }
        names={namesOf(props)}
        {...kept(props)}
      />
    </>
  )
}

function Joined({ state, path, formToken, contactPhone }: Of<'joined'>) {
  const t = useTranslator()
  const { listeners, hasLink } = state
  return (
    <>
      <h1>{listeners === null ? t('attendance.join.in') : t('attendance.join.you-are', { count: listeners })}</h1>
      {hasLink ? (
        <form method="post" action={path} className="prints">
          <FormToken token={formToken} />
          <SubmitButton large wide icon="online">
            {t('attendance.join.enter')}
          </SubmitButton>
        </form>
      ) : (
        <Banner tone="info">
          <p>
            <b>{t('attendance.join.no-link')}</b>
          </p>
          <p>{t('attendance.join.no-link.what')}</p>
          <p>
            <a href={`${path}&in=1`}>{t('attendance.join.reload')}</a>
          </p>
        </Banner>
      )}
      <p className="row">
        <ButtonLink to={`${path}&change=correct`} icon="edit">
          {t('attendance.join.change')}
        </ButtonLink>
        <a href={`${path}&change=now`}>{t('attendance.join.more-came')}</a>
      </p>
      <Help phone={contactPhone} />
    </>
  )
}

function ChangeNumber(props: Props & { change: 'correct' | 'now'; names: readonly string[] }) {
  const t = useTranslator()
  const { path, formToken, change } = props
  return (
    <>
      <h1>{t(`attendance.join.${change}.title`)}</h1>
      <JoinChoice
        action={path}
        late
        hidden={
          <>
            <FormToken token={formToken} />
            <input type="hidden" name="intent" value={change} />
          </>
        }
        names={namesOf(props, props.names)}
        {...kept(props)}
      />
      <p>
        <a href={path}>{t('ui.back')}</a>
      </p>
    </>
  )
}
