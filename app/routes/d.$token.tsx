import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DoorPage } from '#app/ui/attendance/door-page.tsx'
import { doDoorForm, doorAddress, doorPage, requireDoor } from '#app/web/door-page.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { seeOther } from '#app/web/responses.ts'

export const handle = { frame: 'door' } as const

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const event = await requireDoor(params.token ?? '', context)
  return doorPage(params.token ?? '', event, request, context)
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const event = await requireDoor(params.token ?? '', context)
  const host = { kind: 'host', eventId: event.id } as const
  const next = await doDoorForm(context, event, host, await request.formData())
  return seeOther(doorAddress(paths.door(params.token ?? ''), request, next ?? { anchor: 'list' }))
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => (page ? pageTitle(page.title) : [])

export default function DoorRoute() {
  return <DoorPage {...useLoaderData<typeof loader>()} />
}
