import type { PublicEvent } from '#app/domain/registrations/public-event.ts'
import { SideBySide } from '../event/event-when.tsx'
import { PublicFacts } from '../event/public-facts.tsx'
import { ErrorSummary, NotSaved } from '../form/error-summary.tsx'
import { Field, Select, TextArea } from '../form/field.tsx'
import { ButtonLink, SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { Banner } from '../signs.tsx'
import { Fold } from '../surfaces.tsx'
import { OwnStanding } from './own-standing.tsx'
import { ModeChoice, modesToChoose, RegistrationForm } from './registration-form.tsx'

type Own = {
  name: string
  email: string | null
  mode: 'on_site' | 'remote'
  seats: number
  names: readonly string[]
  status: 'confirmed' | 'waitlisted' | 'cancelled' | 'expired'
  organisationId: string | null
  organisationName: string | null
}
type Props = {
  path: string
  event: PublicEvent
  own: Own
  before: number
  /** The most that can come, where the party waits in vain because it is larger. */
  most: number | null
  /** The form as the owner of the link had filled it, to register anew after cancelling. */
  again: { token: string; fields: Record<string, string> }
  join: string | null
  calendar: { google: string; outlook: string; office365: string } | null
  organisations: readonly { id: string; name: string }[]
  saved: boolean
  answer: { fields: Record<string, string>; errors: Record<string, string>; refused: string | null } | null
}

/** The registrant's own page: what is true now first, then the calendar, then what can be changed. */
export function OwnRegistrationPage(props: Props) {
  const { event, own, answer, path, join, saved } = props
  const t = useTranslator()
  const active = (own.status === 'confirmed' || own.status === 'waitlisted') && event.status === 'published'
  return (
    <div className="one-column">
      <div className="flow flow-wide">
        <ErrorSummary errors={answer?.errors} />
        {answer?.refused && <NotSaved sentence={answer.refused} />}
        {saved && (
          <Banner tone="ok" live>
            <p>{t('registration.own.changed')}</p>
          </Banner>
        )}
        <OwnStanding event={event} own={own} before={props.before} most={props.most} join={active ? join : null} />
        {isOver(own) && event.openness === 'open' && <Again {...props} />}
        {active && <AddToCalendar path={path} calendar={props.calendar} />}
        {active && (
          <section className="flow" aria-labelledby="own">
            <h2 id="own">{t('registration.own.what')}</h2>
            <Said event={event} own={own} />
            <ChangeForm {...props} />
            <CancelForm own={own} />
          </section>
        )}
        <PublicFacts event={event} />
      </div>
    </div>
  )
}

const isOver = ({ status }: Own) => status === 'cancelled' || status === 'expired'

function Again({ event, organisations, again }: Props) {
  const t = useTranslator()
  if (event.full && !event.waitlist) return <p>{t('registration.full.no-waitlist')}</p>
  return (
    <Fold summary={t('registration.own.again')} icon="edit" id="again">
      <RegistrationForm
        action={`/e/${event.slug}?lang=${t.language}`}
        {...again}
        modes={modesToChoose(event)}
        full={event.full}
        organisations={organisations}
        questions={event.questions}
      />
    </Fold>
  )
}

/** What was registered, in one line; how one takes part where that is a choice. */
function Said({ event, own }: Pick<Props, 'event' | 'own'>) {
  const t = useTranslator()
  const mode = event.format === 'hybrid' && t(`registration.mode.${own.mode === 'on_site' ? 'on-site' : 'remote'}`)
  const seats = t('registration.own.seats', { seats: own.seats })
  return (
    <p>
      <SideBySide parts={[own.name, own.organisationName, mode, seats, own.names.join(', ')]} />
    </p>
  )
}

function AddToCalendar({ path, calendar }: Pick<Props, 'path' | 'calendar'>) {
  const t = useTranslator()
  if (!calendar) return null
  return (
    <section className="flow" aria-labelledby="calendar">
      <h2 id="calendar">{t('registration.own.calendar')}</h2>
      <p className="card-grid">
        <ButtonLink to={`${path}/calendar.ics`} icon="calendar">
          {t('registration.own.calendar.file')}
        </ButtonLink>
        <ButtonLink to={calendar.google}>Google</ButtonLink>
        <ButtonLink to={calendar.outlook}>Outlook.com</ButtonLink>
        <ButtonLink to={calendar.office365}>Microsoft 365</ButtonLink>
      </p>
    </section>
  )
}

/** Its button steps back where the way into the event is the page's first. */
function ChangeForm({ event, own, organisations, answer, join }: Props) {
  const t = useTranslator()
  const fields = answer?.fields ?? {}
  const errors = answer?.errors ?? {}
  return (
    <Fold summary={t('registration.own.change')} icon="edit" open={answer !== null} id="change">
      <form className="flow prints" method="post" noValidate>
        <Field
          name="name"
          label={t('registration.name')}
          value={fields.name ?? own.name}
          error={errors.name}
          autoComplete="name"
          required
        />
        <Field
          name="seats"
          label={t('registration.seats')}
          hint={t('registration.seats.hint')}
          value={fields.seats ?? own.seats}
          error={errors.seats}
          short
          type="number"
          inputMode="numeric"
          min={1}
          max={99}
        />
        <TextArea
          name="names"
          label={t('registration.names')}
          hint={t('registration.names.hint')}
          value={fields.names ?? own.names.join('\n')}
          error={errors.names}
          rows={3}
        />
        {event.format === 'hybrid' && <ModeChoice value={fields.mode ?? own.mode} error={errors.mode} />}
        <Select
          name="organisation"
          label={t('registration.organisation')}
          optional
          value={fields.organisation ?? own.organisationId}
          error={errors.organisation}
          empty={t('registration.organisation.choose')}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field
          name="organisationName"
          label={t('registration.organisation-name')}
          optional
          value={fields.organisationName ?? (own.organisationId === null ? own.organisationName : null)}
          error={errors.organisationName}
        />
        <SubmitButton look={join ? 'plain' : 'primary'}>{t('ui.save')}</SubmitButton>
      </form>
    </Fold>
  )
}

function CancelForm({ own }: Pick<Props, 'own'>) {
  const t = useTranslator()
  return (
    <form className="flow flow-tight" method="post">
      <input type="hidden" name="intent" value="cancel" />
      <p className="small soft">
        {t(`registration.cancel.what.${own.status === 'waitlisted' ? 'waitlisted' : 'confirmed'}`, { seats: own.seats })}
      </p>
      <SubmitButton look="danger">{t('registration.cancel.button')}</SubmitButton>
    </form>
  )
}
