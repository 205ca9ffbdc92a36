import { LANGUAGES } from '#app/domain/shared/language.ts'
import { Field, Select } from '../form/field.tsx'
import { LANGUAGE_NAMES } from '../frames/language-switch.tsx'
import { useTranslator } from '../language.tsx'

export type MemberValues = {
  name: string
  email: string
  organisationId: string | null
  organisationName: string | null
  role: string | null
  deputyName: string | null
  deputyEmail: string | null
  language: string
}

/** The fields of one member; `prefix` keeps the ids of two forms on a page apart. */
export function MemberFields(props: {
  prefix: string
  value: MemberValues
  errors: Record<string, string>
  organisations: readonly { id: string; name: string }[]
}) {
  const t = useTranslator()
  const { prefix, value, errors } = props
  const of = (name: keyof MemberValues) => ({ name, id: `${prefix}-${name}`, value: value[name], error: errors[name] })
  return (
    <>
      <Field {...of('name')} label={t('groups.member.name')} required />
      <Field {...of('email')} label={t('groups.member.email')} type="email" required />
      <Select
        {...of('organisationId')}
        label={t('groups.member.organisation')}
        options={props.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        empty={value.organisationName ?? '–'}
        optional
      />
      {!value.organisationId && value.organisationName && <input type="hidden" name="organisationName" value={value.organisationName} />}
      <Field {...of('role')} label={t('groups.member.role')} optional />
      <Field {...of('deputyName')} label={t('groups.member.deputy-name')} optional />
      <Field {...of('deputyEmail')} label={t('groups.member.deputy-email')} type="email" optional />
      <Select
        {...of('language')}
        label={t('groups.member.language')}
        options={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
      />
    </>
  )
}
