import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { translator } from '#app/i18n/translator.ts'
import { NoticePage, type NoticePart } from '#app/ui/notice.tsx'
import { findController } from '#app/web/controller.ts'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('accessibility.title'))

const PARTS: readonly NoticePart[] = [
  { heading: 'accessibility.state.heading', paragraphs: ['accessibility.state'] },
  {
    heading: 'accessibility.gaps.heading',
    list: ['accessibility.gaps.texts', 'accessibility.gaps.meeting', 'accessibility.gaps.untested'],
  },
  { heading: 'accessibility.made.heading', paragraphs: ['accessibility.made', 'accessibility.law'] },
]

/** The authority that supervises the Act on the Provision of Digital Services since 2025. */
const SUPERVISOR: NoticePart = {
  heading: 'accessibility.supervisor.heading',
  paragraphs: ['accessibility.supervisor'],
  authority: {
    name: 'accessibility.supervisor.who',
    site: 'accessibility.supervisor.site',
    email: 'saavutettavuus@traficom.fi',
    phone: '029 534 5000',
  },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { lang: pickLanguage(request), contact: await findController(context.db) }
}

const ASK = { heading: 'accessibility.feedback.heading', text: 'accessibility.feedback' } as const

export default function AccessibilityRoute() {
  const { contact } = useLoaderData<typeof loader>()
  const page = { title: 'accessibility.title', lead: 'accessibility.lead', parts: PARTS, ask: ASK, after: [SUPERVISOR] } as const
  return <NoticePage {...page} contact={contact} />
}
