import { type IconName, icons } from './icons.tsx'

/** A drawing beside a word; hidden from screen readers, so the word must be there. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {icons[name]}
    </svg>
  )
}
