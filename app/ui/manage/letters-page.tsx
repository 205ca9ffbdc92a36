import type { MessageKind } from '#app/domain/outbox/message.ts'
import { formatShort } from '#app/i18n/dates.ts'
import { DataTable, Pagination } from '../data-table.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { Chip, type Tone } from '../signs.tsx'
import { EmptyState } from '../surfaces.tsx'
import { EventHead, type Head } from './event-head.tsx'

type State = 'queued' | 'sending' | 'sent' | 'failed' | 'dropped' | 'undone'
type Row = { id: string; kind: MessageKind; state: State; reason: string | null; name: string | null; at: string }
const TONES: Record<State, Tone> = { queued: 'info', sending: 'info', sent: 'ok', failed: 'bad', dropped: '', undone: '' }

/** What has been written about an event, to whom, and how it went; a letter can be sent again. */
export function LettersPage({
  event,
  letters,
  next,
  done,
}: {
  event: Head
  letters: readonly Row[]
  next: string | null
  done: string | null
}) {
  const t = useTranslator()
  return (
    <div className="flow">
      <EventHead event={event} part="letters" done={done} />
      {letters.length === 0 ? (
        <EmptyState title={t('manage.letters.none')} />
      ) : (
        <DataTable
          caption={t('manage.event.tab.letters')}
          rows={letters}
          keyOf={(row) => row.id}
          columns={[
            { label: t('manage.letters.what'), cell: (row) => t(`manage.letters.kind.${row.kind}`) },
            {
              label: t('manage.letters.state'),
              cell: (row) => <Chip tone={TONES[row.state]}>{t(`manage.letters.state.${row.state}`)}</Chip>,
            },
            { label: t('manage.letters.to'), cell: (row) => row.name ?? '–' },
            { label: t('manage.letters.at'), cell: (row) => formatShort(row.at, t.language) },
            {
              label: t('manage.letters.again'),
              cell: (row) => (row.state === 'sent' || row.state === 'failed') && <Again event={event} row={row} />,
              hiddenLabel: true,
              secondary: true,
            },
          ]}
        />
      )}
      <Pagination next={next} />
    </div>
  )
}

function Again({ event, row }: { event: Head; row: Row }) {
  const t = useTranslator()
  return (
    <form method="post" action={`/manage/events/${event.id}`}>
      <input type="hidden" name="intent" value="resend" />
      <input type="hidden" name="back" value="letters" />
      <input type="hidden" name="id" value={row.id} />
      <SubmitButton look="quiet">
        {t('manage.letters.again')}
        <span className="visually-hidden">: {row.name}</span>
      </SubmitButton>
    </form>
  )
}
