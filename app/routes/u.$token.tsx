import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findLinkSubject, findRegistration } from '#app/domain/registrations/queries.server.ts'
import { stopReminders } from '#app/domain/registrations/stop-reminders.ts'
import { hashToken } from '#app/domain/shared/token.ts'
import { SubmitButton } from '#app/ui/form/submit-button.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { Banner } from '#app/ui/signs.tsx'
import type { AppContext } from '#app/web/context.ts'
import { pickLanguage } from '#app/web/language.ts'
import { notFound } from '#app/web/responses.ts'

async function requireRegistration(token: string | undefined, { db }: AppContext) {
  const id = await findLinkSubject(db, 'stop', hashToken(token ?? ''))
  const registration = id === undefined ? undefined : await findRegistration(db, id)
  if (!registration) throw notFound()
  return registration
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const registration = await requireRegistration(params.token, context)
  return { lang: pickLanguage(request, registration.language), stopped: registration.reminders_stopped === 1 }
}

/** Also the one-click unsubscription of mail programs (RFC 8058), which posts without a page of ours. */
export async function action({ params, context }: ActionFunctionArgs) {
  const registration = await requireRegistration(params.token, context)
  await stopReminders(context.db, registration.id, context.now())
  return data({ stopped: true })
}

export default function StopRemindersRoute() {
  const t = useTranslator()
  const { stopped: before } = useLoaderData<typeof loader>()
  const now = useActionData<typeof action>()
  const stopped = before || now?.stopped
  return (
    <div className="one-column">
      <div className="flow">
        <h1>{t('registration.stop.title')}</h1>
        {stopped ? (
          <Banner tone="ok" live>
            <p>{t('registration.stop.done')}</p>
          </Banner>
        ) : (
          <form className="flow" method="post">
            <p>{t('registration.stop.what')}</p>
            <SubmitButton large>{t('registration.stop.button')}</SubmitButton>
          </form>
        )}
      </div>
    </div>
  )
}
