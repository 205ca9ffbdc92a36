import { countAnswers } from '#app/domain/invitations/answer.ts'
import type { countPresent } from '#app/domain/meetings/presence.ts'
import type { MeetingRow } from '#app/domain/meetings/read-meeting.ts'
import type { Texts } from '#app/domain/shared/texts.ts'
import { formatWhen } from '#app/i18n/dates.ts'
import { WhenAndWhere } from '../event/event-row.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { ButtonLink, SubmitButton } from '../form/submit-button.tsx'
import { TextOf, useTranslator } from '../language.tsx'
import { Banner, Chip } from '../signs.tsx'
import { EmptyState, PageHead } from '../surfaces.tsx'
import { UndoBar } from '../undo-bar.tsx'
import { MeetingMarks } from './meeting-marks.tsx'

type Meeting = {
  id: string
  title: Texts
  format: 'remote' | 'on_site' | 'hybrid'
  status: 'draft' | 'published' | 'cancelled'
  venue: string | null
  startsAt: string
  endsAt: string
  running: boolean
}
export type MeetingPageProps = {
  meeting: Meeting
  group: { id: string; name: string }
  rows: readonly MeetingRow[]
  counts: ReturnType<typeof countPresent>
  undo: { batchId: string; seconds: number; letters: number } | null
  begun: boolean
  closed: boolean
  answer: { fields: Record<string, string>; errors: Record<string, string> } | null
}

/** A meeting for its secretary: who answered what, and who was there. */
export function MeetingPage(props: MeetingPageProps) {
  const { meeting, group, rows, counts, undo } = props
  const t = useTranslator()
  const place = meeting.venue ?? t(`ui.event.format.${meeting.format}`)
  return (
    <>
      <PageHead
        above={
          <>
            {meeting.running && (
              <Chip tone="ok" icon="clock">
                {t('meetings.running')}
              </Chip>
            )}
            <a href={`/manage/groups/${group.id}`}>{group.name}</a>
          </>
        }
        title={<TextOf texts={meeting.title} />}
        below={<WhenAndWhere when={formatWhen(meeting.startsAt, meeting.endsAt, t.language)} where={place} />}
        actions={
          <ButtonLink to={`/manage/events/${meeting.id}`} icon="edit">
            {t('meetings.event')}
          </ButtonLink>
        }
      />
      {undo && (
        <UndoBar
          text={t('meetings.leaving', { count: undo.letters })}
          action={`/manage/meetings/${meeting.id}`}
          fields={{ intent: 'undo', batch: undo.batchId }}
          seconds={undo.seconds}
        />
      )}
      <ErrorSummary errors={props.answer?.errors} />
      {meeting.status === 'cancelled' && (
        <Banner tone="bad">
          <p>{t('meetings.cancelled')}</p>
        </Banner>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t('meetings.invited.none')} />
      ) : (
        <div className="main-and-side">
          <section className="flow" aria-labelledby="attendance">
            <h2 id="attendance">
              {t('meetings.attendance', {
                present: counts.present,
                invited: counts.invited,
                organisations: counts.organisations,
                all: counts.allOrganisations,
              })}
            </h2>
            {meeting.status === 'published' && <MeetingMarks {...props} />}
          </section>
          <aside className="flow">
            <Answers {...props} />
          </aside>
        </div>
      )}
    </>
  )
}

function Answers({ meeting, rows, begun }: MeetingPageProps) {
  const t = useTranslator()
  const counts = countAnswers(rows)
  const shown = (['coming', 'remote', 'deputy', 'cannot', 'silent'] as const).filter(
    (one) => one !== 'remote' || meeting.format === 'hybrid',
  )
  return (
    <section className="card flow flow-tight" aria-labelledby="answers">
      <h2 className="modest" id="answers">
        {t('meetings.answers')}
      </h2>
      <ul className="recipients plain">
        {shown.map((one) => (
          <li key={one}>
            <span>{t(`meetings.answer.${one}`)}</span>
            <b>{counts[one]}</b>
          </li>
        ))}
      </ul>
      {counts.silent > 0 && !begun && meeting.status === 'published' && (
        <form method="post">
          <input type="hidden" name="intent" value="remind" />
          <SubmitButton look="plain" icon="bell">
            {t('meetings.remind', { count: counts.silent })}
          </SubmitButton>
        </form>
      )}
    </section>
  )
}
