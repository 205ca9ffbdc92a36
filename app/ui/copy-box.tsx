import { Fragment, type ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { useTranslator } from './language.tsx'

/** Where an address may break before it breaks inside a word: after the slash before each part of its path. */
const BEFORE_A_PART = /(?<=[^/]\/)(?=.)/

/** A link or a text made to be copied, whole and selectable; the button needs the staff's script and is hidden without it. */
export function CopyBox(props: { text: string; label?: string; link?: boolean; primary?: boolean; children?: ReactNode }) {
  const t = useTranslator()
  return (
    <div className="copy-box">
      {props.link ? (
        <span className="with-icon">
          <Icon name="link" />
          <span>
            {props.text.split(BEFORE_A_PART).map((part, index) => (
              <Fragment key={index}>
                <wbr />
                {part}
              </Fragment>
            ))}
          </span>
        </span>
      ) : (
        <p>{props.text}</p>
      )}
      <span className="row">
        <CopyButton text={props.text} label={props.label ?? t('ui.copy')} primary={props.primary} />
        {props.children}
      </span>
    </div>
  )
}

/** Copies `text`; says so in its own place. */
export function CopyButton({ text, label, primary }: { text: string; label: string; primary?: boolean | undefined }) {
  const t = useTranslator()
  return (
    <button type="button" className={primary ? 'button button-primary' : 'button'} data-copy={text} data-copied={t('ui.copied')} hidden>
      <Icon name="copy" />
      <span aria-live="polite">{label}</span>
    </button>
  )
}
