import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readRecipients } from '#app/domain/announcements/queries.server.ts'
import { NoteInput, writeToAll } from '#app/domain/announcements/write-to-all.ts'
import { translator } from '#app/i18n/translator.ts'
import { WritePage } from '#app/ui/manage/write-page.tsx'
import { errorSentences } from '#app/web/error-sentences.ts'
import { eventHead } from '#app/web/event-head.ts'
import { fieldsOf, parseForm } from '#app/web/form.ts'
import { previewLetter } from '#app/web/letter-preview.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { seeOther } from '#app/web/responses.ts'
import { requireStaffEvent } from '#app/web/staff-event.ts'
import { note } from '#emails/note.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('manage.write.title'))

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.write-to-all')
  return { lang, event: await eventHead(context, event), reached: await readRecipients(context.db, event.id) }
}

/** The first post shows the letter, the second sends it. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { staff, event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.write-to-all')
  const form = await request.formData()
  const fields = fieldsOf(form)
  const parsed = parseForm(NoteInput, form)
  if (!parsed.ok) return data({ fields, errors: errorSentences(translator(lang), parsed.errors), preview: null }, 422)
  if (fields.intent !== 'send') {
    const preview = await previewLetter(context, event, (props, t) => note({ ...props, note: parsed.value }, t))
    return data({ fields, errors: {} as Record<string, string>, preview })
  }
  const written = await writeToAll(context.db, event.id, parsed.value, staff, context.now())
  if (written.ok) return seeOther(`${paths.manageEventPart(event.id, 'letters')}?done=written`)
  return data({ fields, errors: errorSentences(translator(lang), { body: written.reason }), preview: null }, 409)
}

export default function WriteRoute() {
  const answer = useActionData<typeof action>()
  return (
    <WritePage
      {...useLoaderData<typeof loader>()}
      fields={answer?.fields ?? {}}
      errors={answer?.errors ?? {}}
      preview={answer?.preview ?? null}
    />
  )
}
