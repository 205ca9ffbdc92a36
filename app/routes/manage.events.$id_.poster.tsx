import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { create } from 'qrcode'
import { publicEvent } from '#app/domain/registrations/public-event.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { Poster } from '#app/ui/manage/poster.tsx'
import { absolute } from '#app/web/links.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { requireStaffEvent } from '#app/web/staff-event.ts'

export const handle = { frame: 'bare' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page ? textFor(page.event.title, page.lang).text : '')

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.read')
  const { modules } = create(absolute(context.config, paths.event(event.slug)), { errorCorrectionLevel: 'M' })
  const rows = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => (modules.get(y, x) ? `M${x} ${y}h1v1h-1z` : '')).join(''),
  )
  const address = absolute(context.config, paths.shortCode(event.code)).replace(/^https?:\/\//, '')
  return {
    lang,
    event: await publicEvent(context.db, event, context.now()),
    qr: { size: modules.size, path: rows.join('') },
    address,
    code: event.code,
  }
}

export default function PosterRoute() {
  return <Poster {...useLoaderData<typeof loader>()} />
}
