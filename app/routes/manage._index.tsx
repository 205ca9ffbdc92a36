import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { translator } from '#app/i18n/translator.ts'
import { HomePage } from '#app/ui/manage/home-page.tsx'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { requireStaff } from '#app/web/staff.ts'
import { staffHome } from '#app/web/staff-events.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('manage.home.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context)
  return {
    lang: pickLanguage(request, staff.language),
    organises: staff.role === 'coordinator' || staff.role === 'organiser',
    token: context.formToken,
    ...(await staffHome(context, staff)),
  }
}

export default function HomeRoute() {
  return <HomePage {...useLoaderData<typeof loader>()} />
}
