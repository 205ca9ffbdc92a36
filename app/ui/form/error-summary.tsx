import type { ReactNode } from 'react'
import { useTranslator } from '../language.tsx'

/** Why nothing was saved, where nothing on the page can mend it. The children say what became of what was typed. */
export function NotSaved({ sentence, children }: { sentence: string; children?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noAutofocus: a refused form comes back as a page of its own, and this is what the page is about.
    <div className="error-summary flow flow-tight" role="alert" tabIndex={-1} autoFocus>
      <h2>{sentence}</h2>
      {children}
    </div>
  )
}

/**
 * What to correct, above a refused form: each sentence leads to its field. `errors` are sentences by the field's name (or id).
 * Nothing is shown when there is nothing to correct.
 */
export function ErrorSummary({ errors, children }: { errors: Record<string, string> | undefined; children?: ReactNode }) {
  const t = useTranslator()
  const entries = Object.entries(errors ?? {})
  if (entries.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: a refused form comes back as a page of its own, and what to correct is where to go on.
    <div className="error-summary flow flow-tight" role="alert" tabIndex={-1} autoFocus>
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
