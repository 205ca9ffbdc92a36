import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { useTranslator } from '../language.tsx'

/** What every field says of itself. `error` is the sentence for people, already in their language. */
export type FieldText = {
  name: string
  label: string
  hint?: ReactNode
  error?: string | undefined
  /** Marks the label when the field may stay empty. */
  optional?: boolean
  /** The control's id; without it the name. Two forms on one page need their own. */
  id?: string
}

/** The attributes that tie a control to its hint and error. */
export function describedBy({ id, name, hint, error }: Pick<FieldText, 'id' | 'name' | 'hint' | 'error'>) {
  const own = id ?? name
  const parts = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean)
  return {
    id: own,
    'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
    'aria-invalid': error ? true : undefined,
  }
}

/** Label, hint and error above a control. */
export function FieldFrame({ name, label, hint, error, optional, id = name, children }: FieldText & { children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <OptionalMark />}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
      {children}
    </div>
  )
}

export function OptionalMark() {
  const t = useTranslator()
  return (
    <>
      {' '}
      <span className="optional">{t('ui.optional')}</span>
    </>
  )
}

/** The sentence of an error, above its control. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <p className="field-error" id={id}>
      <Icon name="warning" />
      {error}
    </p>
  )
}
