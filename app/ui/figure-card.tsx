import type { ReactNode } from 'react'
import { useTranslator } from './language.tsx'

type Props = {
  label: ReactNode
  /** The number as text, already formatted; `–` or "not recorded" where there is none. */
  figure: string
  /** One sentence: what it is made of. */
  children?: ReactNode
  /** Which of the three honest figures it is. An estimate is always dashed and "about". */
  series?: 'minimum' | 'reported' | 'estimate'
  definition?: ReactNode
  definitionTitle?: string
  /** Where the list behind the number is. */
  behind?: string | null
}

/** Not a number: "not recorded" need not be as large as one. */
const IN_WORDS = /\p{L}{2}/u

/** A number that explains itself. Stands in `<FigureCards>`. */
export function FigureCard({ label, figure, children, series, definition, definitionTitle, behind }: Props) {
  const t = useTranslator()
  return (
    <div className={series ? `figure-card figure-${series}` : 'figure-card'}>
      <dt>{label}</dt>
      <dd className="figure">
        {series === 'estimate' && <small>{t('ui.figure.about')} </small>}
        {IN_WORDS.test(figure) ? <small>{figure}</small> : figure}
      </dd>
      <dd className="flow flow-tight">
        {children && <p>{children}</p>}
        {definition && (
          <details className="definition">
            <summary>{definitionTitle ?? t('ui.figure.definition')}</summary>
            <p>{definition}</p>
          </details>
        )}
        {behind && (
          <p>
            <a href={behind}>{t('ui.figure.behind')}</a>
          </p>
        )}
      </dd>
    </div>
  )
}

/** Figure cards side by side. */
export function FigureCards({ children }: { children: ReactNode }) {
  return <dl className="card-grid">{children}</dl>
}
