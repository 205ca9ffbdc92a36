import type { EventQuestion } from '#app/domain/events/event.ts'
import type { EventFormat } from '#app/domain/events/names.ts'
import { listMunicipalities } from '#app/i18n/municipalities.ts'
import type { ModeSeats } from '../event/seats-left.tsx'
import { Choices } from '../form/choices.tsx'
import { Field, Select, TextArea } from '../form/field.tsx'
import { describedBy, FieldError, OptionalMark } from '../form/field-frame.tsx'
import { FormToken, SubmitButton } from '../form/submit-button.tsx'
import { TextOf, useTranslator } from '../language.tsx'
import { Fold } from '../surfaces.tsx'

type Props = {
  action: string
  token: string
  /** What was typed before, and the sentences about it, by field. */
  fields?: Record<string, string>
  errors?: Record<string, string>
  /** What each mode has left, where taking part is a choice. */
  modes: readonly ModeSeats[] | null
  full: boolean
  organisations: readonly { id: string; name: string }[]
  questions: readonly EventQuestion[]
}

/** Name and address are enough; everything else is folded away or may stay empty. Works without scripts, keeps what was typed. */
export function RegistrationForm({ action, token, fields = {}, errors = {}, modes, full, organisations, questions }: Props) {
  const t = useTranslator()
  const kept = (name: string) => ({ name, value: fields[name], error: errors[name] })
  return (
    <form className="flow prints" method="post" action={action} noValidate>
      <FormToken token={token} />
      <input type="hidden" name="language" value={fields.language ?? t.language} />
      {fields.emailChecked && <input type="hidden" name="emailChecked" value={fields.emailChecked} />}
      <Field {...kept('name')} label={t('registration.name')} autoComplete="name" required maxLength={200} />
      <Field
        {...kept('email')}
        label={t('registration.email')}
        hint={t('registration.email.hint')}
        type="email"
        inputMode="email"
        autoComplete="email"
        required
      />
      {modes && <ModeChoice value={fields.mode} error={errors.mode} seats={modes} />}
      <Select
        {...kept('organisation')}
        label={t('registration.organisation')}
        optional
        empty={t('registration.organisation.choose')}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field {...kept('organisationName')} label={t('registration.organisation-name')} optional autoComplete="organization" />
      {questions.map((question) => (
        <Question key={question.id} question={question} value={fields[`answer.${question.id}`]} error={errors[`answer.${question.id}`]} />
      ))}
      <Together fields={fields} errors={errors} />
      <SubmitButton large wide>
        {t(full ? 'registration.submit.waitlist' : 'registration.submit')}
      </SubmitButton>
      <p className="small soft">
        {t('registration.who-sees')} <a href={`/privacy?lang=${t.language}`}>{t('frame.privacy')}</a>
      </p>
    </form>
  )
}

type Offered = { format: EventFormat; waitlist: boolean; seats: readonly ModeSeats[] }

/** What a hybrid event's modes have left, null where there is nothing to choose. Without a waiting list a full mode is refused with its own words. */
export const modesToChoose = ({ format, waitlist, seats }: Offered) => (format === 'hybrid' ? (waitlist ? seats : []) : null)

type Chosen = { value: string | undefined; error: string | undefined; seats?: readonly ModeSeats[] }

/** How one takes part; with `seats`, who chooses a full mode knows before sending that they will wait. */
export function ModeChoice({ value, error, seats = [] }: Chosen) {
  const t = useTranslator()
  const isFull = (mode: ModeSeats['mode']) => seats.some((one) => one.mode === mode && one.left === 0)
  const hint = (mode: ModeSeats['mode']) => (isFull(mode) ? { hint: t('registration.mode.full') } : {})
  const choices = [
    { value: 'on_site', label: t('registration.mode.on-site'), icon: 'place' as const, ...hint('on_site') },
    { value: 'remote', label: t('registration.mode.remote'), icon: 'online' as const, ...hint('remote') },
  ]
  return <Choices name="mode" label={t('registration.mode')} choices={choices} value={value} error={error} />
}

function Together({ fields, errors }: { fields: Record<string, string>; errors: Record<string, string> }) {
  const t = useTranslator()
  const touched =
    (fields.seats ?? '1') !== '1' ||
    Boolean(fields.names || fields.municipality) ||
    Boolean(errors.seats || errors.names || errors.municipality)
  return (
    <Fold summary={t('registration.together')} icon="people" open={touched}>
      <Field
        name="seats"
        label={t('registration.seats')}
        hint={t('registration.seats.hint')}
        error={errors.seats}
        value={fields.seats ?? '1'}
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
        error={errors.names}
        value={fields.names}
        rows={3}
      />
      <Select
        name="municipality"
        label={t('registration.municipality')}
        optional
        error={errors.municipality}
        value={fields.municipality}
        empty={t('registration.organisation.choose')}
        options={listMunicipalities(t.language).map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Fold>
  )
}

function Question({ question, value, error }: { question: EventQuestion; value: string | undefined; error: string | undefined }) {
  const name = `answer.${question.id}`
  return (
    <div className="field">
      <label htmlFor={name}>
        <TextOf texts={question.label} />
        {!question.required && <OptionalMark />}
      </label>
      <FieldError id={`${name}-error`} error={error} />
      <input
        className="input"
        name={name}
        {...describedBy({ id: undefined, name, error })}
        defaultValue={value}
        required={question.required}
      />
    </div>
  )
}
