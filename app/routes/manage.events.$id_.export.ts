import type { LoaderFunctionArgs } from '@remix-run/node'
import { translator } from '#app/i18n/translator.ts'
import { registrantsCsv } from '#app/web/registrants-file.ts'
import { requireStaffEvent } from '#app/web/staff-event.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.read-participants')
  const file = await registrantsCsv(context, event, translator(lang))
  return new Response(file, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${event.slug}.csv"` },
  })
}
