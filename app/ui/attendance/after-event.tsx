import type { JoinState } from '#app/domain/attendance/join-state.ts'
import { FormToken, SubmitButton } from '../form/submit-button.tsx'
import { JoinChoice } from '../join-choice.tsx'
import { useTranslator } from '../language.tsx'
import { Banner } from '../signs.tsx'
import { Fold } from '../surfaces.tsx'

type Props = {
  /** With the page's language in its query. */
  path: string
  /** Whose personal link it is; null on a public one. */
  name: string | null
  formToken: string
  state: Extract<JoinState, { kind: 'after' }>
  answer: { fields: Record<string, string>; errors: Record<string, string> } | null
}

/** After the end: thanks, and the question once more for those who have not told. */
export function AfterEvent(props: Props) {
  const t = useTranslator()
  const { name, path, state } = props
  const { listeners, whose, told, closed } = state
  const known = listeners !== null || told
  const owner = whose === 'owner' ? name : null
  return (
    <>
      <h1>{t(known ? 'attendance.join.thanks' : 'attendance.join.over')}</h1>
      {told && (
        <Banner tone="ok" live>
          <p>{t('attendance.join.saved')}</p>
        </Banner>
      )}
      {listeners !== null && (
        <p className="event-when">
          {owner && `${owner}: `}
          {t('attendance.join.you-were', { count: listeners })}
        </p>
      )}
      {!closed && known && (
        <Fold summary={t('attendance.join.change')} icon="edit" open={props.answer !== null}>
          <LateChoice {...props} />
        </Fold>
      )}
      {!closed && owner && (
        <p>
          <a href={`${path}&other=1`}>{t('attendance.join.not-me', { name: owner })}</a>
        </p>
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
      <p>{t(state.whose === 'other' ? 'attendance.join.not-me.what' : 'attendance.join.how-many-were.why')}</p>
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

function LateChoice({ path, formToken, answer, state }: Props) {
  const isOther = state.whose === 'other'
  const hidden = (
    <>
      <FormToken token={formToken} />
      {isOther && <input type="hidden" name="person" value="other" />}
    </>
  )
  const action = isOther ? `${path}&other=1` : path
  const names = state.names && { value: answer?.fields.names ?? state.names.join('\n'), error: answer?.errors.names }
  const { listeners: error } = answer?.errors ?? {}
  return <JoinChoice action={action} late hidden={hidden} error={error} value={answer?.fields.listeners} names={names ?? undefined} />
}
