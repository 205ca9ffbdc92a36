import { useTranslator } from './language.tsx'

/** What went wrong, from the status of the answer. */
const KINDS = { 400: 'bad-request', 403: 'forbidden', 404: 'not-found', 409: 'conflict', 429: 'too-many' } as const

/** Which page of words fits a status; every failure of ours is one and the same. */
export function refusalOf(status: number) {
  return KINDS[status as keyof typeof KINDS] ?? (status >= 400 && status < 500 ? 'bad-request' : 'failure')
}

/** Says in plain words why a page cannot be shown and where to go. */
export function Refusal({ status }: { status: number }) {
  const t = useTranslator()
  const kind = refusalOf(status)
  return (
    <div className="one-column flow">
      <h1>{t(`ui.refused.${kind}.title`)}</h1>
      <p>{t(`ui.refused.${kind}.what`)}</p>
      <p>
        <a className="button" href={`/?lang=${t.language}`}>
          {t('ui.refused.to-start')}
        </a>
      </p>
    </div>
  )
}
