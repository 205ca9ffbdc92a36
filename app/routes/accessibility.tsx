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
  { heading: 'accessibility.gaps.heading', list: ['accessibility.gaps.texts', 'accessibility.gaps.meeting'] },
  { heading: 'accessibility.supervisor.heading', paragraphs: ['accessibility.supervisor'] },
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { lang: pickLanguage(request), contact: await findController(context.db) }
}

const ASK = { heading: 'accessibility.feedback.heading', text: 'accessibility.feedback' } as const

export default function AccessibilityRoute() {
  const { contact } = useLoaderData<typeof loader>()
  return <NoticePage title="accessibility.title" lead="accessibility.lead" parts={PARTS} ask={ASK} contact={contact} />
}
