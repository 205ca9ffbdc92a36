import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.tsx'

/** What will be here and how to begin. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty-state flow">
      <p>
        <b>{title}</b>
      </p>
      {children}
    </div>
  )
}

/** Settings and rare ways; the summary says what is inside. */
export function Fold(props: { summary: string; icon?: IconName; open?: boolean; id?: string; children: ReactNode }) {
  return (
    <details className="fold" open={props.open} id={props.id}>
      <summary>
        {props.icon && <Icon name={props.icon} />}
        {props.summary}
      </summary>
      <div className="flow">{props.children}</div>
    </details>
  )
}

/** The head of a page: what stands above the title, the title, what follows, and the actions. */
export function PageHead(props: { title: ReactNode; above?: ReactNode; below?: ReactNode; modest?: boolean; actions?: ReactNode }) {
  return (
    <div className="page-head">
      <div className="flow flow-tight">
        {props.above && <div className="row">{props.above}</div>}
        <h1 className={props.modest === false ? undefined : 'modest'}>{props.title}</h1>
        {props.below && <p className="soft">{props.below}</p>}
      </div>
      {props.actions && <div className="row">{props.actions}</div>}
    </div>
  )
}

export type Tab = { to: string; label: string; count?: number; current?: boolean }

/** Parts of one thing, as links. `label` names the set for screen readers. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.to} href={tab.to} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className="badge">{tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}
