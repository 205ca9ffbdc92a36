import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { copyEvent } from '#app/domain/events/copy-event.ts'
import { CopyInput } from '#app/domain/events/input.ts'
import { translator } from '#app/i18n/translator.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Field } from '#app/ui/form/field.tsx'
import { SubmitButton } from '#app/ui/form/submit-button.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { EventHead } from '#app/ui/manage/event-head.tsx'
import { errorSentences } from '#app/web/error-sentences.ts'
import { eventHead } from '#app/web/event-head.ts'
import { parseForm } from '#app/web/form.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { notFound, seeOther } from '#app/web/responses.ts'
import { requireStaffEvent } from '#app/web/staff-event.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('manage.event.copy'))

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.change')
  return { lang, event: await eventHead(context, event) }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { staff, event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.change')
  const parsed = parseForm(CopyInput, await request.formData())
  if (!parsed.ok) return data({ errors: errorSentences(translator(lang), parsed.errors) }, 422)
  const copied = await copyEvent(context.db, event.id, parsed.value.date, staff, context.now())
  if (!copied.ok) throw notFound()
  return seeOther(`${paths.manageEvent(copied.event.id)}?done=created`)
}

export default function CopyEventRoute() {
  const t = useTranslator()
  const { event } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  return (
    <div className="flow flow-wide">
      <EventHead event={event} part="other" />
      <form className="flow narrow prints" method="post" action={`/manage/events/${event.id}/copy`} noValidate>
        <ErrorSummary errors={errors} />
        <h2>{t('manage.event.copy')}</h2>
        <p className="soft">{t('manage.copy.what')}</p>
        <Field name="date" label={t('manage.copy.date')} type="date" error={errors.date} required />
        <SubmitButton large>{t('manage.copy.submit')}</SubmitButton>
      </form>
    </div>
  )
}
