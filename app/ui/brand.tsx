import { useTranslator } from './language.tsx'

/** The mark and the name, leading home. */
export function Brand({ to }: { to: string }) {
  const t = useTranslator()
  return (
    <a className="brand" href={to}>
      <span className="visually-hidden">{t('frame.home')}</span>
      <svg viewBox="0 0 104 32" preserveAspectRatio="xMinYMid slice" aria-hidden="true">
        <path className="brand-side" d="M2 8.5A3.5 3.5 0 0 1 3 6l8.2 8.3L2 24z" />
        <path className="brand-side" d="M30 8.5A3.5 3.5 0 0 0 29 6l-8.2 8.3L30 24z" />
        <path className="brand-sky" d="M4.8 5.2c.4-.1.8-.2 1.2-.2h20c.4 0 .8.1 1.2.2L18.4 14c-1.3 1.3-3.5 1.3-4.8 0z" />
        <path
          className="brand-fell"
          d="M2.6 26c2.7-1.1 4.6-3.3 6.4-5.3 1.9-2.2 3.6-4 6.1-4 2 0 3.2 1.1 4.6 2.3.9.8 1.7 1.1 2.9 1.3 2.4.3 4.4 2.9 6.8 5.7-.7.8-1.9 1-3.4 1H6c-1.4 0-2.7-.2-3.4-1z"
        />
        <path
          className="brand-letters"
          d="M41 7v17.5M52 7l-10.5 9.7M45.3 13.5 52.5 24.5M58 12.5v7.2c0 3 1.6 4.8 4.2 4.8s4.3-1.8 4.3-4.8m0-7.2v12M73.5 7.5v13c0 2.6 1.2 4 3.3 4h1M70.5 12.5h7.3M88.5 14.2c-.9-1.2-2.2-1.9-3.8-1.9-2 0-3.4 1.1-3.4 2.9 0 4.2 7.6 2 7.6 6.3 0 1.9-1.6 3.1-3.9 3.1-1.8 0-3.3-.7-4.2-2.1M93.5 12.5v7.2c0 3 1.5 4.8 4 4.8s4.1-1.8 4.1-4.8m0-7.2v12"
        />
      </svg>
    </a>
  )
}
