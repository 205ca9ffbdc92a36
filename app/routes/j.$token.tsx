import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { JoinPage } from '#app/ui/attendance/join-page.tsx'
import { answerJoinForm, showJoinPage } from '#app/web/join-actions.ts'
import { requireJoiner } from '#app/web/join-page.ts'
import { pageTitle } from '#app/web/page-title.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  return showJoinPage(await requireJoiner(params.token ?? '', context), request, context)
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  return answerJoinForm(await requireJoiner(params.token ?? '', context), request, context)
}

export const headers: HeadersFunction = ({ loaderHeaders, actionHeaders }) =>
  actionHeaders.has('cache-control') ? actionHeaders : loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data: page }) => (page ? pageTitle(page.title) : [])

export default function JoinRoute() {
  return <JoinPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />
}
