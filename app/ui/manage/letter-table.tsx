import type { MessageKind } from '#app/domain/outbox/message.ts'
import { formatShort } from '#app/i18n/dates.ts'
import { DataTable } from '../data-table.tsx'
import { Phrase } from '../event/event-when.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { Chip, type Tone } from '../signs.tsx'
import { reasonOf } from './letter-reason.ts'

type State = 'queued' | 'sending' | 'sent' | 'failed' | 'dropped' | 'undone' | 'held'
export type LetterRow = { id: string; kind: MessageKind; state: State; reason: string | null; name: string | null; at: string }
const TONES: Record<State, Tone> = { queued: 'info', sending: 'info', sent: 'ok', failed: 'bad', dropped: '', undone: '', held: 'warn' }
const SENT_AGAIN: readonly State[] = ['sent', 'failed', 'held']

/** Letters, how each went and why; one that has left, failed or is held can be sent again. `back` is the page to come back to. */
export function LetterTable({ letters, action, back }: { letters: readonly LetterRow[]; action: string; back?: 'letters' }) {
  const t = useTranslator()
  return (
    <DataTable
      caption={t('manage.event.tab.letters')}
      rows={letters}
      keyOf={(row) => row.id}
      columns={[
        { label: t('manage.letters.what'), cell: (row) => t(`manage.letters.kind.${row.kind}`) },
        { label: t('manage.letters.state'), cell: (row) => <StateOf row={row} /> },
        ...(back ? [{ label: t('manage.letters.to'), cell: (row: LetterRow) => <bdi>{row.name ?? '–'}</bdi> }] : []),
        { label: t('manage.letters.at'), cell: (row) => <Phrase text={formatShort(row.at, t.language)} /> },
        {
          label: t('manage.letters.again'),
          cell: (row) => SENT_AGAIN.includes(row.state) && <Again row={row} action={action} back={back} />,
          hiddenLabel: true,
        },
      ]}
    />
  )
}

function StateOf({ row }: { row: LetterRow }) {
  const t = useTranslator()
  const reason = row.reason && row.state !== 'sent' ? reasonOf(row.reason) : null
  return (
    <>
      <Chip tone={TONES[row.state]}>{t(`manage.letters.state.${row.state}`)}</Chip>
      {reason && (
        <>
          <br />
          <span className="soft small">{t(`manage.letters.reason.${reason}`)}</span>
        </>
      )}
    </>
  )
}

function Again({ row, action, back }: { row: LetterRow; action: string; back: string | undefined }) {
  const t = useTranslator()
  return (
    <form method="post" action={action}>
      <input type="hidden" name="intent" value="resend" />
      {back && <input type="hidden" name="back" value={back} />}
      <input type="hidden" name="id" value={row.id} />
      <SubmitButton look="quiet">
        {t('manage.letters.again')}
        <span className="visually-hidden">: {row.name}</span>
      </SubmitButton>
    </form>
  )
}
