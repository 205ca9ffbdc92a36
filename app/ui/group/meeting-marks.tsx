import type { MeetingRow } from '#app/domain/meetings/read-meeting.ts'
import { Field } from '../form/field.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { Chip, type Tone } from '../signs.tsx'
import { Fold } from '../surfaces.tsx'
import type { MeetingPageProps } from './meeting-page.tsx'

const TONE: Record<MeetingRow['state'], Tone> = {
  present: 'ok',
  remote: 'ok',
  deputy: 'ok',
  apology: 'info',
  absent: 'warn',
  'not-recorded': '',
}

/** Who was there, one tap each; closing says that whoever has no mark was absent. */
export function MeetingMarks(props: MeetingPageProps) {
  const { rows, closed } = props
  const t = useTranslator()
  const someUnmarked = rows.some((row) => row.state === 'not-recorded' && row.registrationId !== null)
  return (
    <div className="flow">
      {!closed && someUnmarked && (
        <form method="post">
          <input type="hidden" name="intent" value="mark-rest" />
          <SubmitButton look="primary" wide icon="check">
            {t('meetings.mark.rest')}
          </SubmitButton>
        </form>
      )}
      <ul className="tick-list plain">
        {rows.map((row) => (
          <Row key={row.invitationId} row={row} {...props} />
        ))}
      </ul>
      <form method="post" className="flow flow-tight">
        <input type="hidden" name="intent" value={closed ? 'reopen' : 'close'} />
        {!closed && <p className="small">{t('meetings.close.what')}</p>}
        <SubmitButton look="plain">{t(closed ? 'meetings.reopen' : 'meetings.close')}</SubmitButton>
      </form>
    </div>
  )
}

function Row({ row, meeting, closed, answer }: MeetingPageProps & { row: MeetingRow }) {
  const t = useTranslator()
  const marks = (['present', 'remote', 'apology'] as const).filter((mark) =>
    mark === 'remote' ? meeting.format !== 'on_site' : mark === 'present' ? meeting.format !== 'remote' : true,
  )
  const mine = answer?.fields.invitation === row.invitationId ? answer : null
  return (
    <li id={row.invitationId}>
      <div>
        <b>{row.name}</b> <Chip tone={TONE[row.state]}>{t(`ui.tick.${row.state}`)}</Chip>
        <br />
        <span className="small soft">
          {[row.organisation, row.deputyName, t(`meetings.answer.${row.answer ?? 'silent'}`)].filter(Boolean).join('\u00a0· ')}
        </span>
      </div>
      {!closed && (
        <div className="flow flow-tight">
          <div className="row">
            {marks.map((mark) => (
              <MarkForm key={mark} row={row} mark={mark} />
            ))}
          </div>
          <div className="row">
            {row.state !== 'not-recorded' && row.state !== 'apology' && <MarkForm row={row} mark="not-recorded" />}
            <Fold summary={t('meetings.mark.deputy')} open={mine?.errors.deputyName !== undefined}>
              <form method="post" className="flow flow-tight">
                <input type="hidden" name="intent" value="mark" />
                <input type="hidden" name="mark" value="deputy" />
                <input type="hidden" name="invitation" value={row.invitationId} />
                <Field
                  name="deputyName"
                  id={mine?.errors.deputyName ? 'deputyName' : `deputy-${row.invitationId}`}
                  label={t('meetings.deputy.name')}
                  value={mine?.fields.deputyName ?? row.deputyName}
                  error={mine?.errors.deputyName}
                  required
                />
                <SubmitButton look="plain">{t('meetings.mark.deputy')}</SubmitButton>
              </form>
            </Fold>
          </div>
        </div>
      )}
    </li>
  )
}

/** One mark as one button; the one in force is pressed. */
function MarkForm({ row, mark }: { row: MeetingRow; mark: 'present' | 'remote' | 'apology' | 'not-recorded' }) {
  const t = useTranslator()
  const word = mark === 'not-recorded' ? t('meetings.mark.clear') : t(`ui.tick.${mark}`)
  return (
    <form method="post">
      <input type="hidden" name="intent" value="mark" />
      <input type="hidden" name="mark" value={mark} />
      <input type="hidden" name="invitation" value={row.invitationId} />
      <SubmitButton
        look={mark === 'not-recorded' ? 'quiet' : 'plain'}
        aria-pressed={mark === 'not-recorded' ? undefined : row.state === mark}
        aria-label={t('meetings.mark.of', { name: row.name, state: word })}
      >
        {word}
      </SubmitButton>
    </form>
  )
}
