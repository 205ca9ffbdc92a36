import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listAccounts } from '#app/domain/accounts/queries.server.ts'
import { listAudit } from '#app/domain/audit/queries.server.ts'
import { DEFAULT_ZONE, toWallTime } from '#app/domain/shared/wall-time.ts'
import { formatDate, formatTime } from '#app/i18n/dates.ts'
import { translator } from '#app/i18n/translator.ts'
import { DataTable, Pagination } from '#app/ui/data-table.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { PageHead } from '#app/ui/surfaces.tsx'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { requireNetworkStaff } from '#app/web/staff.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('accounts.audit.title'))
const PAGE = 100
const KINDS = ['cli', 'system', 'host', 'participant'] as const
const isKind = (who: string): who is (typeof KINDS)[number] => (KINDS as readonly string[]).includes(who)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireNetworkStaff(request, context, 'audit.read')
  const before = new URL(request.url).searchParams.get('before') ?? undefined
  const [found, accounts] = await Promise.all([listAudit(context.db, { before, limit: PAGE + 1 }), listAccounts(context.db)])
  const names = new Map(accounts.map(({ id, name }) => [id, name]))
  const rows = found.slice(0, PAGE).map((row) => ({
    id: row.id,
    at: toWallTime(row.at, DEFAULT_ZONE),
    who: names.get(row.actor) ?? row.actor,
    what: row.action,
    subject: `${row.subject_type} ${row.subject_id}`,
  }))
  return {
    lang: pickLanguage(request, staff.language),
    rows,
    next: found.length > PAGE ? `${paths.audit()}?before=${rows.at(-1)?.id}` : null,
  }
}

export default function AuditRoute() {
  const t = useTranslator()
  const { rows, next } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <PageHead title={t('accounts.audit.title')} />
      <DataTable
        caption={t('accounts.audit.title')}
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          { label: t('accounts.audit.what'), cell: (row) => row.what },
          { label: t('accounts.audit.at'), cell: (row) => `${formatDate(row.at, t.language)} ${formatTime(row.at, t.language)}` },
          { label: t('accounts.audit.who'), cell: (row) => (isKind(row.who) ? t(`accounts.audit.${row.who}`) : row.who) },
          { label: t('accounts.audit.subject'), cell: (row) => <span className="small soft">{row.subject}</span>, secondary: true },
        ]}
      />
      <Pagination next={next} />
    </div>
  )
}
