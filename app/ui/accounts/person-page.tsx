import { ROLES } from '#app/domain/accounts/input.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import { Field, Select } from '../form/field.tsx'
import { FieldError } from '../form/field-frame.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { LANGUAGE_NAMES } from '../frames/language-switch.tsx'
import { useTranslator } from '../language.tsx'
import { Banner, Chip } from '../signs.tsx'
import { PageHead } from '../surfaces.tsx'

type Props = {
  person: {
    id: string
    name: string
    email: string
    role: (typeof ROLES)[number]
    organisation_id: string
    language: string
    active: number
    /** Whether it is the coordinator who looks. */
    isSelf: boolean
    /** API tokens that work now. */
    tokens: number
  }
  organisations: readonly { id: string; name: string }[]
  groups: readonly { id: string; name: string; isMine: boolean }[]
  saved: boolean
  answer: { fields: Record<string, string>; errors: Record<string, string> } | null
}

/** A person with an account, for the coordinator: role and organisation, groups as secretary, and the access itself. */
export function PersonPage(props: Props) {
  const { person, saved, answer } = props
  const t = useTranslator()
  return (
    <div className="flow flow-wide narrow">
      <ErrorSummary errors={answer?.errors} />
      <PageHead
        title={person.name}
        below={person.email}
        actions={<Chip tone={person.active ? 'ok' : ''}>{t(person.active ? 'accounts.people.active' : 'accounts.people.closed')}</Chip>}
      />
      {saved && !answer && (
        <Banner tone="ok" live>
          <p>{t('accounts.people.saved')}</p>
        </Banner>
      )}
      <Details {...props} />
      <Groups {...props} />
      <Access {...props} />
    </div>
  )
}

function Details({ person, organisations, answer }: Props) {
  const t = useTranslator()
  const kept = answer?.fields.intent === 'details' ? answer : null
  const fields = kept?.fields ?? { ...person, organisation: person.organisation_id }
  return (
    <form className="flow" method="post" noValidate>
      <input type="hidden" name="intent" value="details" />
      <Field name="name" label={t('registration.name')} value={fields.name} error={kept?.errors.name} required />
      <Select
        name="role"
        label={t('accounts.role')}
        hint={t('accounts.person.role.hint')}
        value={fields.role}
        error={kept?.errors.role}
        options={ROLES.map((role) => ({ value: role, label: t(`accounts.role.${role}`) }))}
      />
      <Select
        name="organisation"
        label={t('registration.organisation')}
        hint={t('accounts.person.organisation.hint')}
        value={fields.organisation}
        error={kept?.errors.organisation}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="language"
        label={t('accounts.profile.language')}
        value={fields.language}
        error={kept?.errors.language}
        options={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
      />
      <SubmitButton>{t('ui.save')}</SubmitButton>
    </form>
  )
}

function Groups({ person, groups, answer }: Props) {
  const t = useTranslator()
  const [mine, others] = [groups.filter(({ isMine }) => isMine), groups.filter(({ isMine }) => !isMine)]
  return (
    <section className="flow" aria-labelledby="groups">
      <h2 id="groups">{t('accounts.person.groups')}</h2>
      {mine.length === 0 && <p className="soft">{t('accounts.person.groups.none')}</p>}
      <FieldError id="groups-error" error={answer?.errors.groups} />
      {mine.map(({ id, name }) => (
        <form method="post" key={id} className="row">
          <input type="hidden" name="intent" value="remove-secretary" />
          <input type="hidden" name="group" value={id} />
          <span>{name}</span>
          <SubmitButton look="quiet">
            {t('accounts.person.groups.remove')}
            <span className="visually-hidden">: {name}</span>
          </SubmitButton>
        </form>
      ))}
      {person.role === 'viewer' && <p>{t('error.viewer')}</p>}
      {person.role !== 'viewer' && person.active === 1 && others.length > 0 && (
        <form method="post" className="flow">
          <input type="hidden" name="intent" value="add-secretary" />
          <Select
            name="group"
            label={t('accounts.person.groups.choose')}
            value={answer?.fields.group}
            error={answer?.errors.group}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SubmitButton look="plain">{t('accounts.person.groups.add')}</SubmitButton>
        </form>
      )}
    </section>
  )
}

function Access({ person, answer }: Props) {
  const t = useTranslator()
  const isOpen = person.active === 1
  return (
    <section className="flow" aria-labelledby="access">
      <h2 id="access">{t('accounts.person.access')}</h2>
      <FieldError id="access-error" error={answer?.errors.access} />
      <p>{isOpen ? t('accounts.person.close.what', { tokens: person.tokens }) : t('accounts.person.open.what')}</p>
      {isOpen && person.isSelf && <p>{t('accounts.person.close.self')}</p>}
      <form method="post">
        <input type="hidden" name="intent" value={isOpen ? 'close' : 'open'} />
        <SubmitButton look={isOpen ? 'danger' : 'plain'}>{t(isOpen ? 'accounts.people.close' : 'accounts.people.open')}</SubmitButton>
      </form>
    </section>
  )
}
