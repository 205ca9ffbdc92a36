import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fieldsOfEvent } from '#app/domain/events/copy-event.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { translator } from '#app/i18n/translator.ts'
import { EditPage } from '#app/ui/manage/edit-page.tsx'
import { saveEdit } from '#app/web/change-event-form.ts'
import type { AppContext } from '#app/web/context.ts'
import { draftWarnings, organisationsFor } from '#app/web/draft-event.ts'
import { mergeEdits, withBase } from '#app/web/edited-meanwhile.ts'
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
  const fields = withBase(await shownFields(context, event))
  const head = await eventHead(context, event)
  return { lang, event: head, fields, warnings: head.warnings, organisations: await organisationsFor(context, staff) }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { staff, event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.change')
  const fields = fieldsOf(await request.formData())
  const warnings = await draftWarnings(context, { ...fields, organisation: event.organisation_id }, event.id)
  if (fields.intent === 'check') return data({ fields, warnings, errors: {}, ask: null, others: [] })
  const outcome = await saveEdit(context, { event, staff, fields })
  if (outcome.kind === 'saved') return seeOther(`${paths.manageEvent(event.id)}?done=changed`)
  if (outcome.kind === 'ask')
    return data({ fields, warnings, errors: {}, ask: { reached: outcome.reached, preview: outcome.preview }, others: [] })
  const kept = outcome.status === 409 ? mergeEdits(fields, await shownFields(context, event)) : { fields, others: [] }
  return data({ ...kept, warnings, errors: errorSentences(translator(lang), outcome.errors), ask: null }, outcome.status)
}

/** The event's fields as the form shows them now; a newer version is another one's change. */
async function shownFields({ db }: AppContext, event: EventRecord) {
  return { ...fieldsFromEvent(await fieldsOfEvent(db, event)), version: String(event.version) }
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
      others={answer?.others ?? []}
    />
  )
}
