import { formatTime } from '#app/i18n/dates.ts'
import { DataTable } from '../data-table.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { Badge, Chip } from '../signs.tsx'
import { Fold } from '../surfaces.tsx'

type Source = 'join' | 'during' | 'after' | 'host_correction' | 'import' | 'tick' | 'scan' | 'walk_in' | 'counter' | 'bulk'
export type Point = {
  id: string
  name: string | null
  organisation: string | null
  answer: { listeners: number; names: readonly string[]; unlikely: boolean; conflict: boolean } | null
  room: boolean
  atDoor: boolean
  source: Source
  at: string
}
type Props = { points: readonly Point[]; path: string; closed: boolean; nonce: string }

/** Every listening point with its number, where the number comes from, and what can be corrected. */
export function PointTable({ points, path, closed, nonce }: Props) {
  const t = useTranslator()
  const nameOf = (point: Point) => point.name ?? t('attendance.manage.unknown-device')
  return (
    <DataTable
      caption={t('attendance.manage.points')}
      rows={points}
      keyOf={(point) => point.id}
      columns={[
        { label: t('attendance.manage.point'), cell: nameOf },
        { label: t('attendance.manage.listeners'), number: true, cell: (point) => <Listeners point={point} /> },
        { label: t('attendance.manage.organisation'), cell: (point) => point.organisation ?? '' },
        { label: t('attendance.manage.source'), cell: (point) => <SourceOf point={point} /> },
        ...(closed
          ? []
          : [
              {
                label: t('attendance.manage.correct'),
                hiddenLabel: true,
                cell: (point: Point) => <Correction point={point} name={nameOf(point)} path={path} nonce={`${nonce}-${point.id}`} />,
              },
            ]),
      ]}
    />
  )
}

function Listeners({ point: { answer, room, atDoor } }: { point: Point }) {
  const t = useTranslator()
  if (room) return <span className="soft">{t('attendance.manage.not-counted')}</span>
  const doubt = atDoor ? 'attendance.manage.at-door' : answer?.unlikely || answer?.conflict ? 'attendance.manage.unlikely' : null
  return (
    <>
      {answer === null ? <span className="soft">{t('attendance.manage.no-answer')}</span> : <b>{answer.listeners}</b>}
      {doubt && (
        <>
          {' '}
          <Chip tone="warn" icon="warning">
            {t(doubt)}
          </Chip>
        </>
      )}
    </>
  )
}

const TOLD: readonly Source[] = ['join', 'during', 'after', 'host_correction', 'import']

function SourceOf({ point }: { point: Point }) {
  const t = useTranslator()
  if (point.room) return <Badge>{t('attendance.manage.room')}</Badge>
  if (!TOLD.includes(point.source)) return null
  const source = point.source as 'join' | 'during' | 'after' | 'host_correction' | 'import'
  return (
    <Badge>
      {t(`attendance.source.${source}`)} {formatTime(point.at, t.language)}
    </Badge>
  )
}

function Correction({ point, name, path, nonce }: { point: Point; name: string; path: string; nonce: string }) {
  const t = useTranslator()
  const { answer, room } = point
  const field = `listeners-${point.id}`
  return (
    <Fold summary={t('attendance.manage.correct')} icon="edit" open={point.atDoor}>
      {!room && (
        <form className="field" method="post" action={path}>
          <Hidden intent="correct" point={point.id} nonce={nonce} />
          <label htmlFor={field}>{t('attendance.manage.correct.label', { name })}</label>
          <div className="stepper">
            <input
              className="input"
              id={field}
              name="listeners"
              type="number"
              min={1}
              max={500}
              required
              defaultValue={answer?.listeners}
            />
            <SubmitButton look="plain">{answer?.unlikely ? t('attendance.manage.keep-or-correct') : t('ui.save')}</SubmitButton>
          </div>
        </form>
      )}
      <form method="post" action={path}>
        <Hidden intent="room" point={point.id} nonce={`${nonce}-${room ? 0 : 1}`} />
        <input type="hidden" name="room" value={room ? '0' : '1'} />
        <SubmitButton look="quiet">{t(room ? 'attendance.manage.not-room' : 'attendance.manage.room')}</SubmitButton>
      </form>
    </Fold>
  )
}

function Hidden({ intent, point, nonce }: { intent: string; point: string; nonce: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="point" value={point} />
      <input type="hidden" name="nonce" value={nonce} />
    </>
  )
}
