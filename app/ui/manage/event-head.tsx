import type { EventFormat, EventKind } from '#app/domain/events/names.ts'
import type { Warning } from '#app/domain/events/warnings.ts'
import { type Texts, textFor } from '#app/domain/shared/texts.ts'
import { EventWhen, Phrase } from '../event/event-when.tsx'
import { ButtonLink } from '../form/submit-button.tsx'
import { TextOf, useTranslator } from '../language.tsx'
import { warningText } from '../scheduling-text.ts'
import { Banner, Chip, type Tone } from '../signs.tsx'
import { PageHead, Tabs } from '../surfaces.tsx'
import { UndoBar } from '../undo-bar.tsx'

export type Head = {
  id: string
  kind: EventKind
  title: Texts
  status: 'draft' | 'published' | 'cancelled' | 'held'
  startsAt: string
  endsAt: string
  timeZone: string
  format: EventFormat
  venue: string | null
  cancelReason: Texts | null
  group: string | null
  counts: { confirmed: { registrations: number }; waitlisted: { registrations: number }; cancelled: { registrations: number } }
  undo: { batchId: string; letters: number; seconds: number } | null
  /** Somebody whose registration was cancelled by hand a moment ago. */
  removed: { id: string; name: string; seconds: number } | null
  warnings: readonly Warning[]
}
export type Part = 'registrants' | 'letters' | 'attendance' | 'report' | 'other'
const TONES: Record<Head['status'], Tone> = { draft: '', published: 'ok', cancelled: 'bad', held: 'info' }
const DONE = [
  'created',
  'published',
  'changed',
  'cancelled',
  'undone',
  'too-late',
  'written',
  'added',
  'removed',
  'restored',
  'no-room',
  'over',
  'resent',
  'still-waiting',
  'door',
  'door-closed',
] as const
const REFUSED: readonly string[] = ['too-late', 'no-room', 'over', 'still-waiting']

/** The top of every staff page of an event: state, title, time, its parts, what was just done and what can be undone. */
export function EventHead({ event, part, done }: { event: Head; part: Part; done?: string | null }) {
  const t = useTranslator()
  const base = `/manage/events/${event.id}`
  const said = DONE.find((one) => one === done)
  return (
    <div className="flow">
      <PageHead
        above={
          <>
            <Chip tone={TONES[event.status]}>{t(`ui.event.status.${event.status}`)}</Chip>
            <span className="soft">{t(`ui.event.kind.${event.kind}`)}</span>
          </>
        }
        title={<TextOf texts={event.title} />}
        below={
          <>
            <EventWhen startsAt={event.startsAt} endsAt={event.endsAt} timeZone={event.timeZone} dot={t.language !== 'selko'} />{' '}
            {event.venue ?? t(`ui.event.format.${event.format}`)}
            {t.language === 'selko' && '.'}
          </>
        }
        actions={
          event.status !== 'cancelled' && (
            <>
              <ButtonLink to={`${base}/edit`} icon="edit">
                {t('manage.event.edit')}
              </ButtonLink>
              <ButtonLink to={`${base}/write`} icon="mail">
                {t('manage.event.write')}
              </ButtonLink>
            </>
          )
        }
      />
      <Tabs
        label={t('manage.event.tabs')}
        tabs={[
          {
            to: base,
            label: t('manage.event.tab.registrants'),
            count: event.counts.confirmed.registrations + event.counts.waitlisted.registrations,
            current: part === 'registrants',
          },
          { to: `${base}/letters`, label: t('manage.event.tab.letters'), current: part === 'letters' },
          { to: `${base}/attendance`, label: t('manage.event.tab.attendance'), current: part === 'attendance' },
          { to: `${base}/report`, label: t('manage.event.tab.report'), current: part === 'report' },
        ]}
      />
      {said && (
        <Banner tone={REFUSED.includes(said) ? 'warn' : 'ok'} live>
          <p>{t(said === 'created' && event.status === 'draft' ? 'manage.event.done.created.draft' : `manage.event.done.${said}`)}</p>
        </Banner>
      )}
      <Undo event={event} action={base} />
      {event.status === 'cancelled' && event.cancelReason && (
        <p className="soft">{t('registration.cancelled.reason', { reason: textFor(event.cancelReason, t.language).text })}</p>
      )}
    </div>
  )
}

/** One bar at a time: letters that leave soon, else a cancellation that can be taken back. */
function Undo({ event: { undo, removed }, action }: { event: Head; action: string }) {
  const t = useTranslator()
  if (undo) {
    const { seconds, letters, batchId: batch } = undo
    const text = letters > 0 ? t('manage.event.undo', { letters, seconds }) : t('manage.event.undo.cancelled', { seconds })
    return <UndoBar text={text} action={action} seconds={seconds} fields={{ intent: 'undo', batch }} />
  }
  if (!removed) return null
  const { seconds, name, id } = removed
  return <UndoBar text={t('manage.event.undo.removed', { name })} action={action} seconds={seconds} fields={{ intent: 'restore', id }} />
}

/** What the organiser should know; nothing of it blocks. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const t = useTranslator()
  if (warnings.length === 0) return null
  return (
    <Banner tone="warn">
      {warnings.map((warning) => (
        <p key={`${warning.code} ${JSON.stringify(warning.data)}`}>
          <Phrase text={warningText(warning, t)} />
        </p>
      ))}
    </Banner>
  )
}
