import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.tsx'

/** What a thing means; '' is neutral. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | ''

/** The state of a thing, as a word with a tone. */
export function Chip({ tone = '', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className="chip" data-tone={tone}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

/** Where a number comes from, or a count. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className="badge">{children}</span>
}

const BANNER_ICON: Record<Tone, IconName> = { ok: 'check', warn: 'warning', bad: 'warning', info: 'info', '': 'info' }

/** A standing fact about this page, above what it is about. `live` announces it when it appears. */
export function Banner(props: { tone: Tone; icon?: IconName; live?: boolean; children: ReactNode }) {
  return (
    <div className="banner" data-tone={props.tone} role={props.live ? 'status' : undefined}>
      <Icon name={props.icon ?? BANNER_ICON[props.tone]} />
      <div className="flow flow-tight">{props.children}</div>
    </div>
  )
}

/** Says that something was saved, beside what was saved. */
export function Saved({ children }: { children: ReactNode }) {
  return (
    <span className="saved" role="status">
      <Icon name="check" />
      {children}
    </span>
  )
}
