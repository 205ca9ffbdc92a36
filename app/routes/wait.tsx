import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { translator } from '#app/i18n/translator.ts'
import { WaitPage } from '#app/ui/wait-page.tsx'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { notFound } from '#app/web/responses.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('ui.refused.too-many.title'))

/** The answer to a post above the ceiling, wherever it was meant for. The door asks for it; nobody else finds anything here. */
export function loader({ request, context }: LoaderFunctionArgs) {
  if (!context.turnedAway) throw notFound()
  return data({ lang: pickLanguage(request), away: context.turnedAway }, { status: 429, headers: { 'Cache-Control': 'no-store' } })
}

export const headers = () => ({ 'Cache-Control': 'no-store' })

export default function WaitRoute() {
  return <WaitPage {...useLoaderData<typeof loader>().away} />
}
