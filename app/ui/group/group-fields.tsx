import { Field } from '../form/field.tsx'
import { useTranslator } from '../language.tsx'

/** What is asked of a group. */
export function GroupFields(props: { value: { name?: string; yearlyTarget?: string | number | null }; errors: Record<string, string> }) {
  const t = useTranslator()
  return (
    <>
      <Field name="name" label={t('groups.name')} value={props.value.name} error={props.errors.name} required maxLength={200} />
      <Field
        name="yearlyTarget"
        label={t('groups.target')}
        hint={t('groups.target.hint')}
        value={props.value.yearlyTarget}
        error={props.errors.yearlyTarget}
        inputMode="numeric"
        short
        optional
      />
    </>
  )
}
