import { ButtonLink } from './form/submit-button.tsx'
import { type KeptPost, SendAgain } from './kept-post.tsx'
import { useTranslator } from './language.tsx'

/**
 * The session ended before a staff form was sent: signing in happens in another tab, and the form with all that was typed waits here to be
 * sent again. Without its words, signing in leads back to its page.
 */
export function SignedOutPage(post: KeptPost) {
  const t = useTranslator()
  return (
    <div className="one-column flow">
      <h1>{t('ui.signed-out.title')}</h1>
      <p>{t('ui.signed-out.what')}</p>
      {post.said.length > 0 ? (
        <>
          <p>
            <b>{t('ui.signed-out.kept')}</b>
          </p>
          <p>
            <a className="button" href={`/sign-in?lang=${t.language}`} target="_blank" rel="noopener">
              {t('ui.signed-out.other-tab')}
            </a>
          </p>
          <SendAgain {...post} />
        </>
      ) : (
        <p>
          <ButtonLink to={`/sign-in?lang=${t.language}&next=${encodeURIComponent(post.pathname + post.search)}`}>
            {t('accounts.sign-in.title')}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}
