import { useTranslator } from '../language.tsx'

/** One box for a new event: a sentence or a pasted invitation. With the staff's script the card below follows the typing. */
export function SentenceBox({ value = '', live }: { value?: string; live?: boolean }) {
  const t = useTranslator()
  const preview = live ? { 'data-preview': '/manage/events/new', 'data-target': 'draft' } : {}
  return (
    <form className="sentence-box prints" method="get" action="/manage/events/new">
      <label htmlFor="sentence">{t('manage.sentence.label')}</label>
      <div>
        <textarea
          className="input"
          id="sentence"
          name="sentence"
          rows={1}
          defaultValue={value}
          placeholder={t('manage.sentence.example')}
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
