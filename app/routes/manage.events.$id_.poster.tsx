import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findNetwork } from '#app/domain/organisations/queries.server.ts'
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
  const network = await findNetwork(context.db)
  const plain = (path: string) => absolute(context.config, path).replace(/^https?:\/\//, '')
  return {
    lang,
    event: await publicEvent(context.db, event, context.now()),
    network: network ? { name: network.name, funder: network.funder_text } : null,
    qr: await qrOf(absolute(context.config, paths.event(event.slug))),
    host: plain(''),
    address: plain(paths.shortCode(event.code)),
    code: event.code,
  }
}

/** The squares of a QR code as one path. */
async function qrOf(link: string) {
  const { create } = await import('qrcode')
  const { modules } = create(link, { errorCorrectionLevel: 'M' })
  const all = Array.from({ length: modules.size }, (_, index) => index)
  const path = all.flatMap((y) => all.map((x) => (modules.get(y, x) ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size: modules.size, path }
}

export default function PosterRoute() {
  return <Poster {...useLoaderData<typeof loader>()} />
}
