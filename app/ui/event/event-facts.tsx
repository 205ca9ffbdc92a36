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
