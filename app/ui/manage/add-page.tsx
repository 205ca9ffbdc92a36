import { ErrorSummary } from '../form/error-summary.tsx'
import { Select, TextArea } from '../form/field.tsx'
import { ButtonLink, FormToken, SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { ModeChoice } from '../registration/registration-form.tsx'
import { EventHead, type Head } from './event-head.tsx'

type Props = {
  event: Head
  organisations: readonly { id: string; name: string }[]
  fields: Record<string, string>
  problems: readonly string[]
  /** How many lines of the same list have been registered. */
  added: number
  token: string
}

/** Registering others, one party a line, as a counsellor does between visits. Lines that did not go in stay in the box. */
export function AddPage({ event, organisations, fields, problems, added, token }: Props) {
  const t = useTranslator()
  const base = `/manage/events/${event.id}`
  return (
    <div className="flow flow-wide">
      <EventHead event={event} part="other" />
      <form className="flow narrow prints" method="post" action={`${base}/add`} noValidate>
        <FormToken token={token} />
        <ErrorSummary errors={problems.length > 0 ? { people: problems.join(' ') } : {}}>
          {added > 0 && <p>{t('manage.add.others-in', { count: added })}</p>}
        </ErrorSummary>
        <h2>{t('manage.add.title')}</h2>
        <TextArea
          name="people"
          label={t('manage.add.people')}
          hint={t('manage.add.people.hint')}
          value={fields.people}
          error={problems.length > 0 ? problems.join(' ') : undefined}
          required
          rows={6}
        />
        {event.format === 'hybrid' && <ModeChoice value={fields.mode} error={undefined} />}
        <Select
          name="organisation"
          label={t('registration.organisation')}
          optional
          value={fields.organisation}
          empty={t('registration.organisation.choose')}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="language"
          label={t('registration.language')}
          value={fields.language ?? 'fi'}
          options={[
            { value: 'fi', label: 'Suomi' },
            { value: 'selko', label: 'Helppo suomi' },
            { value: 'sv', label: 'Svenska' },
            { value: 'en', label: 'English' },
          ]}
        />
        <p className="row">
          <SubmitButton large>{t('manage.add.submit')}</SubmitButton>
          <ButtonLink to={base} look="quiet">
            {t('ui.back')}
          </ButtonLink>
        </p>
      </form>
    </div>
  )
}
