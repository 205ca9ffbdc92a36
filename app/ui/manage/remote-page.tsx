import { ErrorSummary } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import { ButtonLink, SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { EventHead, type Head } from './event-head.tsx'
import { CallThese, LetterPreview, type Preview, type Reached, type Uncalled, WhoIsTold } from './letter-preview.tsx'

type Props = {
  event: Head
  told: { reached: Reached; preview: Preview | null } | null
  uncalled: readonly Uncalled[]
  joinUrl: string
  errors: Record<string, string>
}

/** Moving an event online: the meeting's link, who is told, the letter they get, and whom to call. */
export function RemotePage({ event, told, uncalled, joinUrl, errors }: Props) {
  const t = useTranslator()
  const base = `/manage/events/${event.id}`
  const letters = told?.reached.letters ?? 0
  return (
    <div className="flow flow-wide">
      <EventHead event={event} part="other" />
      <ErrorSummary errors={errors} />
      <div className="main-and-side">
        <form className="flow prints" method="post" action={`${base}/remote`} noValidate>
          <h2>{t('manage.remote.title')}</h2>
          {letters > 0 && <p className="soft">{t('manage.remote.what')}</p>}
          <Field
            name="joinUrl"
            label={t('manage.form.link')}
            hint={t('manage.remote.later')}
            type="url"
            value={joinUrl}
            error={errors.joinUrl}
            optional
          />
          <LetterPreview preview={told?.preview ?? null} />
          <p className="row">
            <SubmitButton large name="send" value="yes">
              {letters > 0 ? t('manage.remote.send', { count: letters }) : t('manage.remote.title')}
            </SubmitButton>
            {letters > 0 && (
              <SubmitButton look="plain" name="send" value="no">
                {t('manage.remote.quietly')}
              </SubmitButton>
            )}
            <ButtonLink to={base} look="quiet">
              {t('ui.back')}
            </ButtonLink>
          </p>
        </form>
        {told && (
          <div className="flow">
            <WhoIsTold reached={told.reached} />
            <CallThese people={uncalled} />
          </div>
        )}
      </div>
    </div>
  )
}
