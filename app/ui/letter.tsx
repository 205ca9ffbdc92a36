import type { ReactNode } from 'react'
import { useTranslator } from './language.tsx'

/** A line of who gets a letter: a group of people and how many; `left` for those who do not get it, and why. */
export type RecipientLine = { label: string; count: number; left?: boolean }

/** Who is affected, before anything leaves: counts, the first three names, how many others. */
export function Recipients(props: { lines: readonly RecipientLine[]; names: readonly string[]; total: number; children?: ReactNode }) {
  const t = useTranslator()
  const named = props.names.slice(0, 3)
  const others = props.total - named.length
  return (
    <section className="card flow flow-tight" aria-label={t('ui.recipients.title')}>
      <h2 className="modest">{t('ui.recipients.title')}</h2>
      <ul className="recipients plain">
        {props.lines.map((line) => (
          <li key={line.label} className={line.left ? 'soft' : undefined}>
            <span>{line.label}</span>
            {line.left ? <span>{line.count}</span> : <b>{line.count}</b>}
          </li>
        ))}
      </ul>
      {named.length > 0 && (
        <p className="small">
          {named.join(', ')} {others > 0 && t('ui.recipients.others', { count: others })}
        </p>
      )}
      {props.children}
    </section>
  )
}

/** What they get: subject and text as they will see it. `lang` is the letter's own. */
export function Letter({ subject, lang, children }: { subject: string; lang?: string; children: ReactNode }) {
  const t = useTranslator()
  return (
    <div className="letter flow">
      <p className="small soft">{t('ui.letter.subject')}</p>
      <p lang={lang}>
        <b>{subject}</b>
      </p>
      <hr />
      <div className="flow" lang={lang}>
        {children}
      </div>
    </div>
  )
}
