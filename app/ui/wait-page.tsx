import { ButtonLink } from './form/submit-button.tsx'
import { type KeptPost, SendAgain } from './kept-post.tsx'
import { useTranslator } from './language.tsx'

/** Too much came at once: how long to wait, and the form with all that was typed, to be sent again. Without its words, the way back to it. */
export function WaitPage({ minutes, ...post }: KeptPost & { minutes: number }) {
  const t = useTranslator()
  return (
    <div className="one-column flow">
      <h1>{t('ui.refused.too-many.title')}</h1>
      <p>{t('ui.wait.what')}</p>
      <p>
        <b>{t('ui.wait.minutes', { minutes })}</b>
      </p>
      {post.said.length > 0 ? (
        <>
          <p>{t('ui.wait.kept')}</p>
          <SendAgain {...post} />
        </>
      ) : (
        <p>
          <ButtonLink to={post.pathname + post.search}>{t('ui.wait.back')}</ButtonLink>
        </p>
      )}
    </div>
  )
}
