import type { MessageKey } from '#app/i18n/messages/index.ts'
import { FormToken } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'

type Props = {
  /** The token of the draft that the sentence leads to: in its address, so that the way back to it is the same form. */
  token: string
  value?: string
  live?: boolean
  action?: string
  example?: MessageKey
}

/** One box for a new event or a group's meeting: a sentence or a pasted invitation. With the staff's script the card below follows the typing. */
export function SentenceBox({ token, value = '', live, action = '/manage/events/new', example = 'manage.sentence.example' }: Props) {
  const t = useTranslator()
  const preview = live ? { 'data-preview': action, 'data-target': 'draft' } : {}
  return (
    <form className="sentence-box prints" method="get" action={action}>
      <FormToken token={token} />
      <label htmlFor="sentence">{t(live ? 'manage.sentence.tell' : 'manage.sentence.label')}</label>
      <div>
        <textarea
          className="input"
          id="sentence"
          name="sentence"
          rows={1}
          defaultValue={value}
          placeholder={t(example)}
          aria-describedby="sentence-hint"
          autoComplete="off"
          {...preview}
        />
        <button type="submit" className="button button-primary">
          {t('manage.sentence.button')}
        </button>
      </div>
      <p className="hint" id="sentence-hint">
        {t('manage.sentence.hint')}
      </p>
    </form>
  )
}
