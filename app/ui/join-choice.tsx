import type { ReactNode } from 'react'
import { FieldError } from './form/field-frame.tsx'
import { Icon } from './icon.tsx'
import { useTranslator } from './language.tsx'
import { Fold } from './surfaces.tsx'

const COUNTS = [1, 2, 3, 4, 5] as const
const MANY_ID = 'many'

type Props = {
  /** Where the answer is posted; without it, this page. */
  action?: string
  /** Hidden fields and whatever else every answer carries. */
  hidden?: ReactNode
  /** Stands above the buttons: what may be told besides, such as one's name. */
  above?: ReactNode
  /** Offers the field for names (certificates), with what it holds. */
  names?: { value: string; error?: string | undefined } | undefined
  /** Asked afterwards: the buttons are outlined and lead nowhere. */
  late?: boolean
  /** An error of the number field, in words. */
  error?: string | undefined
  value?: string | undefined
}

/**
 * The listener question: five buttons that answer and join at once, a sixth that leads to a number field. Nothing is chosen before. One
 * form, so that names typed go with any answer; its default button carries no number, because Enter in a field must not press "just me".
 */
export function JoinChoice({ action, hidden, above, names, late, error, value }: Props) {
  const t = useTranslator()
  const look = late ? 'button' : 'button button-primary'
  return (
    <div className="flow">
      <form className="flow prints" method="post" action={action} id="join">
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
        {hidden}
        {above}
        <div className="join-choice">
          {COUNTS.map((count) => (
            <button
              key={count}
              type="submit"
              className={look}
              name="listeners"
              value={count}
              aria-label={count === 1 ? undefined : late ? String(count) : t('ui.join.count', { count })}
            >
              {count === 1 ? <b className="word">{t('ui.join.alone')}</b> : <b>{count}</b>}
              <Heads count={count} />
            </button>
          ))}
          <a className={look} href={`#${MANY_ID}`} aria-label={t('ui.join.more')}>
            <b>6+</b>
            <Heads count={5} more />
          </a>
        </div>
        {!late && (
          <p>
            <b>{t('ui.join.leads')}</b>
          </p>
        )}
        {names && <Names {...names} />}
        <Many {...{ late, error, value }} />
      </form>
      <p className="small soft">{t('ui.join.why')}</p>
    </div>
  )
}

function Names({ value, error }: NonNullable<Props['names']>) {
  const t = useTranslator()
  return (
    <Fold summary={t('ui.join.names')} icon="edit" open={value !== '' || error !== undefined}>
      <div className="field">
        <label htmlFor="names">{t('ui.join.names.hint')}</label>
        <FieldError id="names-error" error={error} />
        <textarea
          className="input"
          id="names"
          name="names"
          rows={3}
          defaultValue={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && 'names-error'}
        />
      </div>
    </Fold>
  )
}

/** The field for six or more. It may stay empty: a button's number comes before it in the form, and the first one counts. */
function Many({ late, error, value }: Pick<Props, 'late' | 'error' | 'value'>) {
  const t = useTranslator()
  return (
    <div className="field">
      <label htmlFor={MANY_ID}>{t('ui.join.number')}</label>
      <FieldError id={`${MANY_ID}-error`} error={error} />
      <div className="stepper">
        <input
          className="input"
          id={MANY_ID}
          name="listeners"
          type="number"
          inputMode="numeric"
          min={1}
          max={500}
          defaultValue={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && `${MANY_ID}-error`}
        />
        <button type="submit" className={late ? 'button' : 'button button-primary'}>
          {t(late ? 'ui.join.record' : 'ui.join.join')}
        </button>
      </div>
    </div>
  )
}

/** One drawn head for each person. */
function Heads({ count, more }: { count: number; more?: boolean }) {
  return (
    <span className="heads" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <Icon key={index} name="person" />
      ))}
      {more && <Icon name="plus" />}
    </span>
  )
}
