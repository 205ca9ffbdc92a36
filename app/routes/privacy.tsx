import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { translator } from '#app/i18n/translator.ts'
import { NoticePage, type NoticePart } from '#app/ui/notice.tsx'
import { findController } from '#app/web/controller.ts'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('privacy.title'))

const PARTS: readonly NoticePart[] = [
  { heading: 'privacy.controller.heading', paragraphs: ['privacy.controller'] },
  { heading: 'privacy.basis.heading', paragraphs: ['privacy.basis'] },
  {
    heading: 'privacy.what.heading',
    list: ['privacy.what.given', 'privacy.what.attendance', 'privacy.what.letters', 'privacy.what.never'],
  },
  { heading: 'privacy.needs.heading', paragraphs: ['privacy.needs'] },
  { heading: 'privacy.who.heading', paragraphs: ['privacy.who'] },
  { heading: 'privacy.howlong.heading', paragraphs: ['privacy.howlong'] },
  { heading: 'privacy.rights.heading', paragraphs: ['privacy.rights'] },
  { heading: 'privacy.cookies.heading', paragraphs: ['privacy.cookies'] },
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { lang: pickLanguage(request), contact: await findController(context.db) }
}

const ASK = { heading: 'privacy.contact.heading', text: 'privacy.contact' } as const

export default function PrivacyRoute() {
  const { contact } = useLoaderData<typeof loader>()
  return <NoticePage title="privacy.title" lead="privacy.lead" parts={PARTS} ask={ASK} contact={contact} />
}
