import { SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'

/** Writes to the organisers of the period's events of which nothing is recorded. */
export function AskOrganisers({ query }: { query: string }) {
  const t = useTranslator()
  return (
    <form method="post" action={`/manage/report?${query}`}>
      <SubmitButton look="plain" icon="mail">
        {t('report.missing.ask')}
      </SubmitButton>
    </form>
  )
}
