import type { MeetingInput } from '#app/domain/invitations/input.ts'
import { formatShort, formatWhen } from '#app/i18n/dates.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import { Field, TextArea } from '../form/field.tsx'
import { FormToken, SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { Letter, Recipients } from '../letter.tsx'
import { type Draft, isWrong, Line, UnderstoodSentence, WhenLine, WhereLine } from '../scheduling/draft-lines.tsx'
import { kept, TextLanguageField } from '../scheduling/event-fields.tsx'
import { SentenceBox } from '../scheduling/sentence-box.tsx'
import { PageHead } from '../surfaces.tsx'

type Props = Draft & {
  group: { id: string; name: string }
  names: readonly string[]
  meeting: MeetingInput | null
  token: string
  nextToken: string
}

/** Calls a meeting: a sentence or the form says when, where and how; then who is invited and what they get, before anything leaves. */
export function NewMeetingPage(props: Props) {
  const { group, names, meeting } = props
  const t = useTranslator()
  const action = `/manage/groups/${group.id}/meeting`
  return (
    <div className="flow flow-wide">
      <PageHead above={<a href={`/manage/groups/${group.id}`}>{group.name}</a>} title={t('meetings.new')} />
      <SentenceBox token={props.nextToken} value={props.sentence} live action={action} example="meetings.sentence.example" />
      <div className="main-and-side" id="draft" aria-live="polite">
        <div className="flow flow-wide">
          {meeting && (
            <Preview {...{ meeting, action, token: props.token }} group={group.name} fields={props.fields} count={names.length} />
          )}
          <MeetingForm {...props} action={action} />
        </div>
        <aside className="flow">
          <Recipients lines={[{ label: t('meetings.recipients'), count: names.length }]} names={names} total={names.length}>
            <p className="small">{t('meetings.leave-after')}</p>
          </Recipients>
        </aside>
      </div>
    </div>
  )
}

/** The draft of a meeting, in the lines of an event's draft. */
function MeetingForm(props: Props & { action: string }) {
  const { fields, group, meeting } = props
  const t = useTranslator()
  return (
    <form className="card flow prints" method="post" action={props.action} noValidate data-recheck aria-label={t('meetings.new')}>
      <FormToken token={props.token} />
      <ErrorSummary errors={props.errors} />
      <UnderstoodSentence {...props} />
      <dl className="draft-lines">
        <WhenLine {...props} />
        <WhereLine {...props} />
        <Line
          id="what"
          icon="edit"
          label={t('manage.new.what')}
          answer={fields.title || group.name}
          open={isWrong(props, 'title', 'agenda', 'textLanguage')}
        >
          <Field {...kept(props, 'title')} label={t('meetings.title')} hint={t('meetings.title.hint')} optional />
          <TextLanguageField {...props} />
          <TextArea {...kept(props, 'agenda')} label={t('meetings.agenda')} rows={5} optional />
        </Line>
      </dl>
      <SubmitButton look={meeting ? 'plain' : 'primary'}>{t('meetings.preview')}</SubmitButton>
    </form>
  )
}

/** The invitation in the page's language, as every member gets it with their own name and links. */
function Preview(props: { meeting: MeetingInput; group: string; action: string; fields: Draft['fields']; count: number; token: string }) {
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
      <form method="post" action={props.action}>
        {Object.entries({ form: props.token, ...props.fields, intent: 'call' }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton large icon="mail" disabled={count === 0}>
          {t('meetings.call', { count })}
        </SubmitButton>
      </form>
    </section>
  )
}
