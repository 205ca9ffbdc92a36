import { FieldError } from '../form/field-frame.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'

/** Where the meeting's own report is chosen or dropped: the staff's script sends it at once. */
export function ReportDrop({ path, error }: { path: string; error: string | undefined }) {
  const t = useTranslator()
  return (
    <form className="card flow" method="post" action={path} encType="multipart/form-data" data-drop="">
      <div className="field">
        <label htmlFor="file">{t('attendance.report.drop')}</label>
        <p className="hint" id="file-hint">
          {t('attendance.report.hint')}
        </p>
        <FieldError id="file-error" error={error} />
        <input
          className="input"
          id="file"
          name="file"
          type="file"
          required
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'file-hint file-error' : 'file-hint'}
        />
      </div>
      <p>
        <SubmitButton>{t('attendance.report.read')}</SubmitButton>
      </p>
    </form>
  )
}
