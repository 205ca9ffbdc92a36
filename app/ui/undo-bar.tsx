import { Icon } from './icon.tsx'
import { useTranslator } from './language.tsx'

/**
 * What just happened or is about to, with its undo. `action` is posted. With `seconds` a bar shows how long is left; the staff's script
 * counts it down and reloads at the end. Fields in `fields` go with the post.
 */
export function UndoBar(props: {
  text: string
  action: string
  seconds?: number
  of?: number
  fields?: Record<string, string>
  label?: string
}) {
  const t = useTranslator()
  return (
    <form className="undo-bar prints" method="post" action={props.action} data-countdown={props.seconds}>
      <p role="status">
        <b>{props.text}</b>
      </p>
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="button">
        <Icon name="undo" />
        {props.label ?? t('ui.undo')}
      </button>
      {props.seconds !== undefined && <progress max={props.of ?? 60} value={props.seconds} aria-label={t('ui.undo.seconds')} />}
    </form>
  )
}
