import type { RegistrationStatus } from '#app/domain/registrations/registration.ts'
import { formatShort } from '#app/i18n/dates.ts'
import { DataTable } from '../data-table.tsx'
import { useTranslator } from '../language.tsx'
import { Chip, type Tone } from '../signs.tsx'

export type Row = {
  id: string
  name: string
  names: readonly string[]
  email: string | null
  organisation: string | null
  mode: 'on_site' | 'remote'
  seats: number
  status: RegistrationStatus
  at: string
}

const TONES: Record<RegistrationStatus, Tone> = { confirmed: 'ok', waitlisted: 'info', cancelled: '', expired: '' }

/** Where a registration stands, as a word with a tone. */
export function StatusChip({ status }: { status: RegistrationStatus }) {
  const t = useTranslator()
  return <Chip tone={TONES[status]}>{t(`manage.event.status.${status}`)}</Chip>
}

/** Who has registered; a name leads to everything that can be done for that person. */
export function RegistrantTable({ rows, base, hybrid }: { rows: readonly Row[]; base: string; hybrid: boolean }) {
  const t = useTranslator()
  return (
    <DataTable
      caption={t('manage.event.tab.registrants')}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { label: t('registration.name'), cell: (row) => <Who row={row} base={base} /> },
        { label: t('manage.event.status'), cell: (row) => <StatusChip status={row.status} /> },
        { label: t('registration.organisation'), cell: (row) => row.organisation ?? '–' },
        { label: t('manage.event.seats'), cell: (row) => row.seats, number: true },
        ...(hybrid ? [{ label: t('registration.mode'), cell: (row: Row) => t(`ui.event.format.${row.mode}`), secondary: true }] : []),
        { label: t('manage.event.registered-at'), cell: (row) => formatShort(row.at, t.language), secondary: true },
      ]}
    />
  )
}

function Who({ row, base }: { row: Row; base: string }) {
  return (
    <>
      <a href={`${base}?of=${row.id}#registrant`}>
        <bdi>{row.name}</bdi>
      </a>
      {row.names.length > 0 && <span className="soft small"> + {row.names.join(', ')}</span>}
    </>
  )
}
