import { SECTORS } from '#app/domain/organisations/sectors.ts'
import { listMunicipalities } from '#app/i18n/municipalities.ts'
import { Field, Select } from '../form/field.tsx'
import { useTranslator } from '../language.tsx'

export type Kept = { fields: Record<string, string>; errors: Record<string, string> }
const kept = ({ fields, errors }: Kept, name: string) => ({ name, value: fields[name], error: errors[name] })

/** The network: its name, period, funder, and whom to ask about personal data. */
export function NetworkFields(props: Kept) {
  const t = useTranslator()
  return (
    <>
      <Field {...kept(props, 'name')} label={t('accounts.network.name')} required />
      <div className="filters">
        <Field {...kept(props, 'acronym')} label={t('accounts.network.acronym')} optional />
        <Field {...kept(props, 'periodStart')} label={t('accounts.network.start')} type="date" optional />
        <Field {...kept(props, 'periodEnd')} label={t('accounts.network.end')} type="date" optional />
      </div>
      <Field {...kept(props, 'funderText')} label={t('accounts.network.funder')} optional />
      <Field {...kept(props, 'contactName')} label={t('accounts.network.contact')} optional />
      <div className="filters">
        <Field {...kept(props, 'contactEmail')} label={t('accounts.network.contact-email')} type="email" optional />
        <Field {...kept(props, 'contactPhone')} label={t('accounts.network.contact-phone')} type="tel" optional />
      </div>
    </>
  )
}

/** An organisation. `prefix` names its fields apart on a page with other fields; `label` is its name's. */
export function OrganisationFields(props: Kept & { prefix?: string; idPrefix?: string; label: string }) {
  const t = useTranslator()
  const name = (plain: string) => (props.prefix ? `${props.prefix}${plain[0]?.toUpperCase()}${plain.slice(1)}` : plain)
  const own = (plain: string) => ({ ...kept(props, name(plain)), ...(props.idPrefix ? { id: `${props.idPrefix}-${plain}` } : {}) })
  return (
    <>
      <Field {...own('name')} label={props.label} required />
      <div className="filters">
        <Select
          {...own('sector')}
          label={t('accounts.organisation.sector')}
          optional
          empty="–"
          options={SECTORS.map((sector) => ({ value: sector, label: t(`accounts.sector.${sector}`) }))}
        />
        <Select
          {...own('municipality')}
          label={t('registration.municipality')}
          optional
          empty="–"
          options={listMunicipalities(t.language).map(({ code, name: label }) => ({ value: code, label }))}
        />
      </div>
      <Field {...own('domains')} label={t('accounts.organisation.domains')} hint={t('accounts.organisation.domains.hint')} optional />
    </>
  )
}
