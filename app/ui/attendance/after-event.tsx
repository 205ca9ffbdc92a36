import type { JoinState } from '#app/domain/attendance/join-state.ts'
import { FormToken, SubmitButton } from '../form/submit-button.tsx'
import { JoinChoice } from '../join-choice.tsx'
import { useTranslator } from '../language.tsx'
import { Banner } from '../signs.tsx'
import { Fold } from '../surfaces.tsx'

type Props = {
  path: string
  formToken: string
  state: Extract<JoinState, { kind: 'after' }>
  answer: { fields: Record<string, string>; errors: Record<string, string> } | null
}

/** After the end: thanks, and the question once more for those who have not told. */
export function AfterEvent(props: Props) {
  const t = useTranslator()
  const { listeners, told, closed } = props.state
  const known = listeners !== null || told
  return (
    <>
      <h1>{t(known ? 'attendance.join.thanks' : 'attendance.join.over')}</h1>
      {told && (
        <Banner tone="ok" live>
          <p>{t('attendance.join.saved')}</p>
        </Banner>
      )}
      {listeners !== null && <p className="event-when">{t('attendance.join.you-were', { count: listeners })}</p>}
      {!closed && known && (
        <Fold summary={t('attendance.join.change')} icon="edit" open={props.answer !== null}>
          <LateChoice {...props} />
        </Fold>
      )}
      {!closed && !known && <LateQuestion {...props} />}
    </>
  )
}

function LateQuestion(props: Props) {
  const t = useTranslator()
  const { path, formToken, state } = props
  return (
    <section className="card flow" data-tone="warn">
      <h2>{t('attendance.join.how-many-were')}</h2>
      <p>{t('attendance.join.how-many-were.why')}</p>
      {state.suggested !== null && (
        <form method="post" action={path} className="prints">
          <FormToken token={formToken} />
          <input type="hidden" name="listeners" value={state.suggested} />
          <SubmitButton large wide icon="check">
            {t('attendance.join.confirm', { count: state.suggested })}
          </SubmitButton>
        </form>
      )}
      <LateChoice {...props} />
    </section>
  )
}

function LateChoice({ path, formToken, answer }: Props) {
  return (
    <JoinChoice
      action={path}
      late
      hidden={<FormToken token={formToken} />}
      error={answer?.errors.listeners}
      value={answer?.fields.listeners}
    />
  )
}
