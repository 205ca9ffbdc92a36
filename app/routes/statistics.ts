import type { LoaderFunctionArgs } from '@remix-run/node'
import { readReportRequest } from '#app/web/report-request.ts'
import { seeOther } from '#app/web/responses.ts'

/** The short address of the period's figures, with whatever period was asked for. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await readReportRequest(request, context)
  return seeOther(`/manage/report${new URL(request.url).search}`)
}
