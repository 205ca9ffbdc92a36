import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { translator } from '#app/i18n/translator.ts'
import { SignedOutPage } from '#app/ui/signed-out-page.tsx'
import { WaitPage } from '#app/ui/wait-page.tsx'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { notFound } from '#app/web/responses.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageTitle(translator(page?.lang ?? 'fi')(page?.away.why === 'signed-out' ? 'ui.signed-out.title' : 'ui.refused.too-many.title'))

/** The answer to a post that was not taken, wherever it was meant for. The door asks for it; nobody else finds anything here. */
export function loader({ request, context }: LoaderFunctionArgs) {
  if (!context.turnedAway) throw notFound()
  const status = context.turnedAway.why === 'signed-out' ? 401 : 429
  return data({ lang: pickLanguage(request), away: context.turnedAway }, { status, headers: { 'Cache-Control': 'no-store' } })
}

export const headers = () => ({ 'Cache-Control': 'no-store' })

export default function WaitRoute() {
  const { away } = useLoaderData<typeof loader>()
  return away.why === 'signed-out' ? <SignedOutPage {...away} /> : <WaitPage {...away} />
}
