import type { LoaderFunctionArgs } from '@remix-run/node'
import { findEventByCode } from '#app/domain/events/queries.server.ts'
import { paths } from '#app/web/paths.ts'
import { notFound, seeOther } from '#app/web/responses.ts'

/** The short code of a poster or a slide leads to its event. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const event = await findEventByCode(context.db, params.code ?? '')
  if (!event || event.status === 'draft' || event.visibility === 'group') throw notFound()
  return seeOther(paths.event(event.slug))
}
