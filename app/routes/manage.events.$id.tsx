import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/accounts/may.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { RegistrantsPage } from '#app/ui/manage/registrants-page.tsx'
import { eventDeed } from '#app/web/event-actions.ts'
import { eventHead } from '#app/web/event-head.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { doorOf, registrantsOf } from '#app/web/registrants.ts'
import { notFound, seeOther } from '#app/web/responses.ts'
import { requireStaffEvent } from '#app/web/staff-event.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page ? textFor(page.event.title, page.lang).text : '')

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { staff, event, lang, subject } = await requireStaffEvent({ request, context, id: params.id }, 'event.read')
  const list = may(staff, 'event.read-participants', subject) ? await registrantsOf(context, event, request) : null
  const done = new URL(request.url).searchParams.get('done')
  const door = may(staff, 'event.door-link', subject) ? await doorOf(context, event) : { offered: false, link: null }
  return { lang, event: await eventHead(context, event), list, door, done }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const deed = eventDeed(form)
  if (!deed) throw notFound()
  const { staff, event } = await requireStaffEvent({ request, context, id: params.id }, deed.action)
  const done = await deed.run({ form, event, staff, context })
  const back = form.get('back') === 'letters' ? paths.manageEventPart(event.id, 'letters') : paths.manageEvent(event.id)
  return seeOther(`${back}?done=${done}`)
}

export default function EventRoute() {
  return <RegistrantsPage {...useLoaderData<typeof loader>()} />
}
