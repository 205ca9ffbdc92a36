import type { ReactNode } from 'react'
import { useTranslator } from '../language.tsx'

/**
 * What to correct, above a refused form: each sentence leads to its field. `errors` are sentences by the field's name (or id).
 * Nothing is shown when there is nothing to correct.
 */
export function ErrorSummary({ errors, children }: { errors: Record<string, string> | undefined; children?: ReactNode }) {
  const t = useTranslator()
  const entries = Object.entries(errors ?? {})
  if (entries.length === 0) return null
  return (
    <div className="error-summary flow flow-tight" role="alert" tabIndex={-1}>
      <h2>{t('ui.errors.heading', { count: entries.length })}</h2>
      {children ?? <p>{t('ui.errors.kept')}</p>}
      <ul>
        {entries.map(([field, sentence]) => (
          <li key={field}>
            <a href={`#${field}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
