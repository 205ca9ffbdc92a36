import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icons.tsx'

type Look = 'primary' | 'plain' | 'quiet' | 'danger'
type Props = { look?: Look; large?: boolean; wide?: boolean; icon?: IconName; children: ReactNode }

/** The class of a button or of a link that acts like one. One primary a screen. */
export function buttonClass({ look = 'plain', large, wide }: Pick<Props, 'look' | 'large' | 'wide'>): string {
  return ['button', look !== 'plain' && `button-${look}`, large && 'button-large', wide && 'button-wide'].filter(Boolean).join(' ')
}

/** Sends its form. The word says what happens. */
export function SubmitButton({ look = 'primary', large, wide, icon, children, ...rest }: Props & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button {...rest} type="submit" className={buttonClass({ look, large, wide })}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A link that looks like a button. */
export function ButtonLink({ to, look = 'plain', large, wide, icon, children }: Props & { to: string }) {
  return (
    <a href={to} className={buttonClass({ look, large, wide })}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/** Makes the same form sent twice one registration, event, group: one of whatever it makes. */
export function FormToken({ token }: { token: string }) {
  return <input type="hidden" name="form" value={token} />
}
