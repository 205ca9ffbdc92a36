import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icons.tsx'

/** One fact: what is asked, the answer in bold, a small detail. What is not known is left out by giving no answer. */
export type Fact = { icon: IconName; label: string; answer: ReactNode; detail?: ReactNode }

/** What a participant wants to know, as questions with answers. */
export function EventFacts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="event-facts">
      {facts
        .filter((fact) => fact.answer)
        .map((fact) => (
          <div key={fact.label}>
            <dt>
              <Icon name={fact.icon} />
              {fact.label}
            </dt>
            <dd>
              {fact.answer}
              {fact.detail && <small>{fact.detail}</small>}
            </dd>
          </div>
        ))}
    </dl>
  )
}

/** Facts of a draft or a registration, each with its own way to change it. */
export function DraftLines({ lines }: { lines: readonly (Omit<Fact, 'detail'> & { warning?: ReactNode; change?: ReactNode })[] }) {
  return (
    <dl className="draft-lines">
      {lines.map((line) => (
        <div key={line.label}>
          <dt>
            <Icon name={line.icon} />
            {line.label}
          </dt>
          <dd>{line.answer}</dd>
          {line.warning && (
            <dd className="warns with-icon">
              <Icon name="warning" />
              {line.warning}
            </dd>
          )}
          {line.change && <dd className="change">{line.change}</dd>}
        </div>
      ))}
    </dl>
  )
}
