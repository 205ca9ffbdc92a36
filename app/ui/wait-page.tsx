import { ButtonLink, SubmitButton } from './form/submit-button.tsx'
import { useTranslator } from './language.tsx'

type Props = { minutes: number; pathname: string; search: string; said: readonly { name: string; value: string }[] }

/** Too much came at once: how long to wait, and the form with all that was typed, to be sent again. Without its words, the way back to it. */
export function WaitPage({ minutes, pathname, search, said }: Props) {
  const t = useTranslator()
  return (
    <div className="one-column flow">
      <h1>{t('ui.refused.too-many.title')}</h1>
      <p>{t('ui.wait.what')}</p>
      <p>
        <b>{t('ui.wait.minutes', { minutes })}</b>
      </p>
      {said.length > 0 ? (
        <form className="flow" method="post" action={pathname + search}>
          <p>{t('ui.wait.kept')}</p>
          {said.map(({ name, value }, index) => (
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton>{t('ui.wait.send')}</SubmitButton>
        </form>
      ) : (
        <p>
          <ButtonLink to={pathname + search}>{t('ui.wait.back')}</ButtonLink>
        </p>
      )}
    </div>
  )
}
