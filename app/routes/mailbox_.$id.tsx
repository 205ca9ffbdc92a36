import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findMail } from '#app/domain/outbox/mailbox-queries.server.ts'
import { Phrase } from '#app/ui/event/event-when.tsx'
import { ButtonLink } from '#app/ui/form/submit-button.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { CalendarCard } from '#app/ui/mailbox/calendar-card.tsx'
import { Fold, PageHead } from '#app/ui/surfaces.tsx'
import { calendarCard } from '#app/web/calendar-card.ts'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { notFound } from '#app/web/responses.ts'
import { requireNetworkStaff } from '#app/web/staff.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.mail.subject ?? '')

/** The letter is shown in a frame without rights; its styles are inline, which only this page allows. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'"

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const staff = await requireNetworkStaff(request, context, 'mailbox.read')
  const found = await findMail(context.db, params.id ?? '')
  if (!found) throw notFound()
  const { to_address, subject, html, text, calendar, calendar_method } = found
  const mail = { to: to_address, subject, html, text, calendar: calendar && calendarCard(calendar), method: calendar_method }
  return data({ lang: pickLanguage(request, staff.language), mail }, { headers: { 'Content-Security-Policy': POLICY } })
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export default function MailRoute() {
  const t = useTranslator()
  const { mail } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <PageHead
        title={mail.subject}
        below={<Phrase text={`${t('accounts.mailbox.to')}: ${mail.to}`} />}
        actions={<ButtonLink to={paths.mailbox()}>{t('ui.back')}</ButtonLink>}
      />
      <iframe className="letter-frame" sandbox="allow-popups" srcDoc={mail.html} title={t('accounts.mailbox.letter')} />
      {mail.calendar && <CalendarCard {...mail.calendar} method={mail.method} />}
      <Fold summary={t('accounts.mailbox.text')}>
        <pre className="small">{mail.text}</pre>
      </Fold>
    </div>
  )
}
