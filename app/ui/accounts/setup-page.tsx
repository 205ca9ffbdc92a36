import { ErrorSummary } from '../form/error-summary.tsx'
import { Field, TextArea } from '../form/field.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { type Kept, NetworkFields, OrganisationFields } from './network-fields.tsx'

/** The first page of an installation: who coordinates, what the network is, which organisations are in it. */
export function SetupPage({ fields, errors }: Kept) {
  const t = useTranslator()
  return (
    <div className="one-column">
      <form className="flow flow-wide prints" method="post" noValidate>
        <div className="flow">
          <ErrorSummary errors={errors} />
          <h1>{t('accounts.setup.title')}</h1>
          <p>{t('accounts.setup.lead')}</p>
        </div>
        <section className="flow" aria-labelledby="you">
          <h2 id="you">{t('accounts.setup.you')}</h2>
          <Field
            name="coordinatorName"
            label={t('registration.name')}
            value={fields.coordinatorName}
            error={errors.coordinatorName}
            autoComplete="name"
            required
          />
          <Field
            name="coordinatorEmail"
            label={t('registration.email')}
            value={fields.coordinatorEmail}
            error={errors.coordinatorEmail}
            type="email"
            autoComplete="email"
            required
          />
        </section>
        <section className="flow" aria-labelledby="network">
          <h2 id="network">{t('accounts.setup.network')}</h2>
          <NetworkFields fields={fields} errors={errors} />
        </section>
        <section className="flow" aria-labelledby="organisations">
          <h2 id="organisations">{t('accounts.setup.organisations')}</h2>
          <OrganisationFields fields={fields} errors={errors} prefix="organisation" label={t('accounts.organisation.name')} />
          <TextArea
            name="others"
            label={t('accounts.setup.others')}
            hint={t('accounts.setup.others.hint')}
            value={fields.others}
            error={errors.others}
            optional
            rows={5}
          />
        </section>
        <SubmitButton large wide>
          {t('accounts.setup.submit')}
        </SubmitButton>
      </form>
    </div>
  )
}
