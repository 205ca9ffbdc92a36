import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMails } from '#app/domain/outbox/mailbox-queries.server.ts'
import { DEFAULT_ZONE, toWallTime } from '#app/domain/shared/wall-time.ts'
import { formatMoment } from '#app/i18n/dates.ts'
import { translator } from '#app/i18n/translator.ts'
import { DataTable, Pagination } from '#app/ui/data-table.tsx'
import { Phrase } from '#app/ui/event/event-when.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { EntryChip } from '#app/ui/mailbox/entry-chip.tsx'
import { Banner } from '#app/ui/signs.tsx'
import { EmptyState, PageHead } from '#app/ui/surfaces.tsx'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { requireNetworkStaff } from '#app/web/staff.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('accounts.mailbox.title'))
const PAGE = 50

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireNetworkStaff(request, context, 'mailbox.read')
  const before = new URL(request.url).searchParams.get('before') ?? undefined
  const found = await listMails(context.db, { before, limit: PAGE + 1 })
  const mails = found.slice(0, PAGE).map((mail) => ({ ...mail, at: toWallTime(mail.at, DEFAULT_ZONE) }))
  const next = found.length > PAGE ? `${paths.mailbox()}?before=${mails.at(-1)?.id}` : null
  return { lang: pickLanguage(request, staff.language), mails, next, smtp: context.config.smtpUrl !== null }
}

export default function MailboxRoute() {
  const t = useTranslator()
  const { mails, next, smtp } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <PageHead title={t('accounts.mailbox.title')} />
      <Banner tone={smtp ? 'info' : 'warn'}>
        <p>{t(smtp ? 'accounts.mailbox.with-smtp' : 'accounts.mailbox.lead')}</p>
      </Banner>
      {mails.length === 0 ? (
        <EmptyState title={t(smtp ? 'accounts.mailbox.none' : 'accounts.mailbox.empty')} />
      ) : (
        <DataTable
          caption={t('accounts.mailbox.title')}
          stacks="titled"
          rows={mails}
          keyOf={(mail) => mail.id}
          columns={[
            { label: t('accounts.mailbox.subject'), cell: (mail) => <a href={`${paths.mailbox()}/${mail.id}`}>{mail.subject}</a> },
            {
              label: t('accounts.mailbox.calendar'),
              cell: (mail) => <EntryChip method={mail.calendar_method} />,
            },
            { label: t('accounts.mailbox.to'), cell: (mail) => <Phrase text={mail.to_address} /> },
            { label: t('accounts.mailbox.at'), cell: (mail) => formatMoment(mail.at, t.language) },
          ]}
        />
      )}
      <Pagination next={next} />
    </div>
  )
}
