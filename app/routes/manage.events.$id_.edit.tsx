import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fieldsOfEvent } from '#app/domain/events/copy-event.ts'
import { translator } from '#app/i18n/translator.ts'
import { EditPage } from '#app/ui/manage/edit-page.tsx'
import { saveEdit } from '#app/web/change-event-form.ts'
import { draftWarnings, organisationsFor } from '#app/web/draft-event.ts'
import { errorSentences } from '#app/web/error-sentences.ts'
import { fieldsFromEvent } from '#app/web/event-form.ts'
import { eventHead } from '#app/web/event-head.ts'
import { fieldsOf } from '#app/web/form.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { seeOther } from '#app/web/responses.ts'
import { requireStaffEvent } from '#app/web/staff-event.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('manage.edit.title'))

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { staff, event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.change')
  const fields = { ...fieldsFromEvent(await fieldsOfEvent(context.db, event)), version: String(event.version) }
  const head = await eventHead(context, event)
  return { lang, event: head, fields, warnings: head.warnings, organisations: await organisationsFor(context, staff) }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { staff, event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.change')
  const fields = fieldsOf(await request.formData())
  const warnings = await draftWarnings(context, { ...fields, organisation: event.organisation_id }, event.id)
  if (fields.intent === 'check') return data({ fields, warnings, errors: {}, ask: null })
  const outcome = await saveEdit(context, { event, staff, fields })
  if (outcome.kind === 'saved') return seeOther(`${paths.manageEvent(event.id)}?done=changed`)
  if (outcome.kind === 'ask') return data({ fields, warnings, errors: {}, ask: { reached: outcome.reached, preview: outcome.preview } })
  // Whoever was told of somebody else's change and saves again has decided on the event as it is now.
  const kept = outcome.status === 409 ? { ...fields, version: String(event.version) } : fields
  return data({ fields: kept, warnings, errors: errorSentences(translator(lang), outcome.errors), ask: null }, outcome.status)
}

export default function EditEventRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <EditPage
      event={page.event}
      organisations={page.organisations}
      fields={answer?.fields ?? page.fields}
      warnings={answer?.warnings ?? page.warnings}
      errors={answer?.errors ?? {}}
      ask={answer?.ask ?? null}
    />
  )
}
