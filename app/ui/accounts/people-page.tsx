import { ROLES } from '#app/domain/accounts/input.ts'
import { DataTable } from '../data-table.tsx'
import { Field, Select } from '../form/field.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { Chip } from '../signs.tsx'
import { Fold } from '../surfaces.tsx'
import { type Kept, OrganisationFields } from './network-fields.tsx'

export type PersonRow = { id: string; name: string; email: string; role: (typeof ROLES)[number]; organisation: string; active: boolean }
export type OrganisationRow = { id: string; name: string; sector: string | null; municipality: string | null; domains: string[] }

/** Everybody with an account; each name leads to the page where role, organisation, groups and access change. */
export function People({
  people,
  organisations,
  kept,
  intent,
}: {
  people: readonly PersonRow[]
  organisations: readonly OrganisationRow[]
  kept: Kept
  intent: string | undefined
}) {
  const t = useTranslator()
  const mine = intent === 'add-user' ? kept : { fields: {}, errors: {} }
  return (
    <section className="flow" aria-labelledby="staff">
      <h2 id="staff">{t('accounts.people.staff')}</h2>
      <DataTable
        caption={t('accounts.people.staff')}
        rows={people}
        keyOf={(row) => row.id}
        columns={[
          { label: t('registration.name'), cell: (row) => <a href={`/manage/people/${row.id}`}>{row.name}</a> },
          {
            label: t('accounts.role'),
            cell: (row) => (
              <Chip tone={row.active ? 'ok' : ''}>
                {row.active ? t(`accounts.role.${row.role}`).split(':')[0] : t('accounts.people.closed')}
              </Chip>
            ),
          },
          { label: t('registration.organisation'), cell: (row) => row.organisation },
          { label: t('registration.email'), cell: (row) => row.email, secondary: true },
        ]}
      />
      <Fold summary={t('accounts.people.add')} icon="plus" open={Object.keys(mine.errors).length > 0}>
        <form className="flow prints" method="post" noValidate>
          <input type="hidden" name="intent" value="add-user" />
          <Field name="name" id="user-name" label={t('registration.name')} value={mine.fields.name} error={mine.errors.name} required />
          <Field name="email" label={t('registration.email')} type="email" value={mine.fields.email} error={mine.errors.email} required />
          <Select
            name="role"
            label={t('accounts.role')}
            value={mine.fields.role ?? 'organiser'}
            error={mine.errors.role}
            options={ROLES.map((role) => ({ value: role, label: t(`accounts.role.${role}`) }))}
          />
          <Select
            name="organisation"
            label={t('registration.organisation')}
            value={mine.fields.organisation}
            error={mine.errors.organisation}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SubmitButton>{t('accounts.people.add')}</SubmitButton>
        </form>
      </Fold>
    </section>
  )
}

/** The organisations of the network, each with its own form to change it. */
export function Organisations({
  organisations,
  kept,
  intent,
}: {
  organisations: readonly OrganisationRow[]
  kept: Kept
  intent: string | undefined
}) {
  const t = useTranslator()
  const adding = intent === 'add-organisation' ? kept : { fields: {}, errors: {} }
  const isRefused = (id: string) => intent === 'change-organisation' && kept.fields.id === id
  return (
    <section className="flow" aria-labelledby="organisations">
      <h2 id="organisations">{t('accounts.people.organisations')}</h2>
      {organisations.map((one) => (
        <Fold key={one.id} summary={one.name} icon="group" open={isRefused(one.id)}>
          <OrganisationForm
            intent="change-organisation"
            id={one.id}
            {...(isRefused(one.id) ? kept : { fields: fieldsOfOrganisation(one), errors: {} })}
            submit={t('ui.save')}
          />
        </Fold>
      ))}
      <Fold summary={t('accounts.people.add-organisation')} icon="plus" open={Object.keys(adding.errors).length > 0}>
        <OrganisationForm
          intent="add-organisation"
          fields={adding.fields}
          errors={adding.errors}
          submit={t('accounts.people.add-organisation')}
        />
      </Fold>
    </section>
  )
}

function OrganisationForm({ intent, id, fields, errors, submit }: Kept & { intent: string; id?: string; submit: string }) {
  const t = useTranslator()
  return (
    <form className="flow prints" method="post" noValidate>
      <input type="hidden" name="intent" value={intent} />
      {id && <input type="hidden" name="id" value={id} />}
      <OrganisationFields fields={fields} errors={errors} label={t('accounts.organisation.own-name')} idPrefix={id ?? 'new'} />
      <SubmitButton look="plain">{submit}</SubmitButton>
    </form>
  )
}

const fieldsOfOrganisation = ({ name, sector, municipality, domains }: OrganisationRow) => ({
  name,
  sector: sector ?? '',
  municipality: municipality ?? '',
  domains: domains.join(' '),
})

/** A refused form's sentences by the id of the field on this page, which has several forms with a name in them. */
export function errorsById({ fields, errors }: Kept): Record<string, string> {
  const prefix = fields.intent === 'change-organisation' ? `${fields.id}-` : fields.intent === 'add-organisation' ? 'new-' : ''
  const places: Record<string, string> = { form: 'organisations', ...(fields.intent === 'add-user' ? { name: 'user-name' } : {}) }
  const idOf = (field: string) => places[field] ?? prefix + field
  return Object.fromEntries(Object.entries(errors).map(([field, sentence]) => [idOf(field), sentence]))
}
