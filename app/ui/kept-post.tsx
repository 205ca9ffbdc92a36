import { SubmitButton } from './form/submit-button.tsx'
import { useTranslator } from './language.tsx'

/** A post that was not taken: where it was meant for, and all that it said. */
export type KeptPost = { pathname: string; search: string; said: readonly { name: string; value: string }[] }

/** The form with all that was typed, to be sent again to where it was meant for. */
export function SendAgain({ pathname, search, said }: KeptPost) {
  const t = useTranslator()
  return (
    <form method="post" action={pathname + search}>
      {said.map(({ name, value }, index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton>{t('ui.wait.send')}</SubmitButton>
    </form>
  )
}
