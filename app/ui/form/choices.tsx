import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icons.tsx'
import { describedBy, FieldError, type FieldText, OptionalMark } from './field-frame.tsx'

export type Choice = { value: string; label: string; hint?: ReactNode; icon?: IconName; disabled?: boolean }

/** One of a few, as cards with radio buttons. Nothing is chosen unless `value` says so; the first has the id an error links to. */
export function Choices(props: FieldText & { choices: readonly Choice[]; value?: string | null | undefined; required?: boolean }) {
  const { name, label, hint, error, optional, id = name, choices, value, required } = props
  const { 'aria-describedby': description } = describedBy({ id, name, hint, error })
  return (
    <fieldset className="choices" aria-describedby={description}>
      <legend>
        {label}
        {optional && <OptionalMark />}
      </legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
      {choices.map((choice, index) => (
        <label className="choice" key={choice.value}>
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={name}
            value={choice.value}
            defaultChecked={choice.value === value}
            disabled={choice.disabled}
            required={required}
          />
          <ChoiceText choice={choice} />
        </label>
      ))}
    </fieldset>
  )
}

/** A yes as a card with a checkbox. Sends `value` (default `1`) when ticked. */
export function Tick(props: {
  name: string
  label: string
  hint?: ReactNode
  icon?: IconName
  value?: string
  checked?: boolean
  id?: string
}) {
  const { name, value = '1', checked, id = name } = props
  return (
    <label className="choice">
      <input type="checkbox" id={id} name={name} value={value} defaultChecked={checked} />
      <ChoiceText choice={props} />
    </label>
  )
}

function ChoiceText({ choice }: { choice: { label: string; hint?: ReactNode; icon?: IconName } }) {
  return (
    <>
      {choice.icon && <Icon name={choice.icon} />}
      <span>
        {choice.label}
        {choice.hint && <span className="hint">{choice.hint}</span>}
      </span>
    </>
  )
}
