import { ErrorSummary } from '../form/error-summary.tsx'
import { Field, TextArea } from '../form/field.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { EventHead, type Head } from './event-head.tsx'
import { LetterPreview, type Preview, type Reached, WhoIsTold } from './letter-preview.tsx'

type Props = { event: Head; reached: Reached; fields: Record<string, string>; errors: Record<string, string>; preview: Preview | null }

/** One letter to everybody registered: written, looked at, then sent after a minute in which it can be taken back. */
export function WritePage({ event, reached, fields, errors, preview }: Props) {
  const t = useTranslator()
  return (
    <div className="flow flow-wide">
      <EventHead event={event} part="other" />
      <div className="main-and-side">
        <form className="flow prints" method="post" action={`/manage/events/${event.id}/write`} noValidate>
          <ErrorSummary errors={errors} />
          <h2>{t('manage.write.title')}</h2>
          <Field name="subject" label={t('manage.write.subject')} value={fields.subject} error={errors.subject} required maxLength={120} />
          <TextArea
            name="body"
            label={t('manage.write.body')}
            hint={t('manage.write.body.hint')}
            value={fields.body}
            error={errors.body}
            required
            rows={8}
          />
          <LetterPreview preview={preview} />
          <p className="row">
            {preview && (
              <SubmitButton large name="intent" value="send">
                {t('manage.write.send', { count: reached.letters })}
              </SubmitButton>
            )}
            <SubmitButton look={preview ? 'plain' : 'primary'} name="intent" value="preview">
              {t(preview ? 'manage.write.preview.again' : 'manage.write.preview')}
            </SubmitButton>
          </p>
        </form>
        <WhoIsTold reached={reached} />
      </div>
    </div>
  )
}
