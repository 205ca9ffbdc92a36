import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { describedBy, FieldFrame, type FieldText } from './field-frame.tsx'

/** `value` is what was typed before; the control starts with it. */
type Kept = { value?: string | number | null | undefined }
type Own = FieldText & Kept

/** A one-line field. `short` is for numbers and codes. Other attributes go to the input. */
export function Field({ short, ...props }: Own & { short?: boolean } & Omit<InputHTMLAttributes<HTMLInputElement>, keyof Own>) {
  const { label, hint, error, optional, value, id, ...rest } = props
  return (
    <FieldFrame {...{ name: rest.name, label, hint, error, optional, id }}>
      <input
        className="input"
        {...rest}
        {...describedBy({ id, name: rest.name, hint, error })}
        defaultValue={value ?? undefined}
        data-size={short ? 'short' : undefined}
      />
    </FieldFrame>
  )
}

/** A field of several lines. */
export function TextArea(props: Own & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof Own>) {
  const { label, hint, error, optional, value, id, ...rest } = props
  return (
    <FieldFrame {...{ name: rest.name, label, hint, error, optional, id }}>
      <textarea className="input" {...rest} {...describedBy({ id, name: rest.name, hint, error })} defaultValue={value ?? undefined} />
    </FieldFrame>
  )
}

export type Option = { value: string; label: string }

/** One of a list. `empty` is the word of the first choice that says nothing. */
export function Select(
  props: Own & { options: readonly Option[]; empty?: string } & Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof Own>,
) {
  const { label, hint, error, optional, value, id, options, empty, ...rest } = props
  return (
    <FieldFrame {...{ name: rest.name, label, hint, error, optional, id }}>
      <select className="input" {...rest} {...describedBy({ id, name: rest.name, hint, error })} defaultValue={value ?? undefined}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
