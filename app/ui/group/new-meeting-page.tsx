import { EVENT_FORMATS } from '#app/domain/events/names.ts'
import type { MeetingInput } from '#app/domain/invitations/input.ts'
import { formatShort, formatWhen } from '#app/i18n/dates.ts'
import { Choices } from '../form/choices.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { Field, TextArea } from '../form/field.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { Letter, Recipients } from '../letter.tsx'
import { PageHead } from '../surfaces.tsx'

type Answer = { fields: Record<string, string>; meeting: MeetingInput | null; errors: Record<string, string> }
type Props = { group: { id: string; name: string }; names: readonly string[]; answer: Answer | null }

/** Calls a meeting: when, where, how; then who is invited and what they get, before anything leaves. */
export function NewMeetingPage({ group, names, answer }: Props) {
  const t = useTranslator()
  const meeting = answer?.meeting ?? null
  return (
    <>
      <PageHead above={<a href={`/manage/groups/${group.id}`}>{group.name}</a>} title={t('meetings.new')} />
      <ErrorSummary errors={fieldErrors(answer)} />
      <div className="main-and-side">
        <div className="flow flow-wide">
          {meeting && answer && <Preview meeting={meeting} group={group.name} fields={answer.fields} count={names.length} />}
          <form method="post" className="flow">
            <Fields answer={answer} />
            <SubmitButton look={meeting ? 'plain' : 'primary'}>{t('meetings.preview')}</SubmitButton>
          </form>
        </div>
        <aside className="flow">
          <Recipients lines={[{ label: t('meetings.recipients'), count: names.length }]} names={names} total={names.length}>
            <p className="small">{t('meetings.leave-after')}</p>
          </Recipients>
        </aside>
      </div>
    </>
  )
}

/** Errors of the composed wall times stand at the fields that were typed. */
function fieldErrors(answer: Answer | null): Record<string, string> {
  const { startsAt, endsAt, ...rest } = answer?.errors ?? {}
  return { ...rest, ...(startsAt && { start: startsAt }), ...(endsAt && { end: endsAt }) }
}

function Fields({ answer }: { answer: Answer | null }) {
  const t = useTranslator()
  const errors = fieldErrors(answer)
  const of = (name: string) => ({ name, value: answer?.fields[name], error: errors[name] })
  return (
    <>
      <Field {...of('date')} label={t('meetings.date')} type="date" required />
      <div className="row">
        <Field {...of('start')} label={t('meetings.start')} type="time" required short />
        <Field {...of('end')} label={t('meetings.end')} type="time" required short />
      </div>
      <Choices
        {...of('format')}
        label={t('meetings.format')}
        choices={EVENT_FORMATS.map((format) => ({ value: format, label: t(`ui.event.format.${format}`) }))}
        required
      />
      <Field {...of('venueName')} label={t('meetings.venue')} optional />
      <Field {...of('venueAddress')} label={t('meetings.address')} optional />
      <Field {...of('joinUrl')} label={t('meetings.link')} hint={t('meetings.link.hint')} type="url" optional />
      <Field {...of('title')} label={t('meetings.title')} hint={t('meetings.title.hint')} optional />
      <TextArea {...of('agenda')} label={t('meetings.agenda')} rows={5} optional />
    </>
  )
}

/** The invitation in the page's language, as every member gets it with their own name and links. */
function Preview(props: { meeting: MeetingInput; group: string; fields: Record<string, string>; count: number }) {
  const { meeting, count } = props
  const t = useTranslator()
  const title = meeting.title ?? props.group
  const subject = t('letters.invitation.subject', { when: formatShort(meeting.startsAt, t.language), title })
  return (
    <section className="flow">
      <Letter subject={subject}>
        <p>{t('letters.invitation.heading', { named: 'no', name: '' })}</p>
        <p>
          <b>{title}</b>
          <br />
          {formatWhen(meeting.startsAt, meeting.endsAt, t.language)}
          <br />
          {meeting.venueName ?? t(`ui.event.format.${meeting.format}`)}
        </p>
        {meeting.agenda && <p className="preserve-lines">{meeting.agenda}</p>}
        <p>{t('letters.invitation.question')}</p>
      </Letter>
      <form method="post">
        {Object.entries({ ...props.fields, intent: 'call' }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton large icon="mail" disabled={count === 0}>
          {t('meetings.call', { count })}
        </SubmitButton>
      </form>
    </section>
  )
}
