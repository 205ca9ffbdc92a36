import { ErrorSummary } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import { ButtonLink, SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { EventHead, type Head } from './event-head.tsx'
import { LetterPreview, type Preview, type Reached, WhoIsTold } from './letter-preview.tsx'

type Props = { event: Head; reached: Reached; preview: Preview | null; errors: Record<string, string> }

/** Cancelling an event: the reason, who is told, and the letter they get. */
export function CancelPage({ event, reached, preview, errors }: Props) {
  const t = useTranslator()
  const base = `/manage/events/${event.id}`
  return (
    <div className="flow flow-wide">
      <EventHead event={event} part="other" />
      <ErrorSummary errors={errors} />
      <div className="main-and-side">
        <form className="flow prints" method="post" action={`${base}/cancel`} noValidate>
          <h2>{t('manage.event.cancel')}</h2>
          {reached.letters > 0 && <p className="soft">{t('manage.cancel.what')}</p>}
          <Field name="reason" label={t('manage.cancel.reason')} error={errors.reason} optional maxLength={500} />
          <LetterPreview preview={preview} />
          <p className="row">
            <SubmitButton look="danger" large>
              {reached.letters > 0 ? t('manage.cancel.send', { count: reached.letters }) : t('manage.cancel.plain')}
            </SubmitButton>
            <ButtonLink to={base} look="quiet">
              {t('ui.back')}
            </ButtonLink>
          </p>
        </form>
        <WhoIsTold reached={reached} />
      </div>
    </div>
  )
}
