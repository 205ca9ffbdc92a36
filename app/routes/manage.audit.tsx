import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { translator } from '#app/i18n/translator.ts'
import { AuditPage } from '#app/ui/accounts/audit-page.tsx'
import { readAuditPage } from '#app/web/audit-page.ts'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { requireNetworkStaff } from '#app/web/staff.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('audit.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireNetworkStaff(request, context, 'audit.read')
  const lang = pickLanguage(request, staff.language)
  return { lang, ...(await readAuditPage(context, new URL(request.url), translator(lang))) }
}

export default function AuditRoute() {
  return <AuditPage {...useLoaderData<typeof loader>()} />
}
