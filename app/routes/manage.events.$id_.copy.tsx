import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { translator } from '#app/i18n/translator.ts'
import { TextOf, useTranslator } from '#app/ui/language.tsx'
import { DraftCard } from '#app/ui/scheduling/draft-card.tsx'
import { PageHead } from '#app/ui/surfaces.tsx'
import { copyDraft, saveCopy } from '#app/web/copy-event-form.ts'
import { errorSentences } from '#app/web/error-sentences.ts'
import { fieldsOf } from '#app/web/form.ts'
import { doOnce } from '#app/web/form-once.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { seeOther } from '#app/web/responses.ts'
import { requireStaffEvent } from '#app/web/staff-event.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('manage.event.copy'))

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { staff, event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.change')
  const draft = await copyDraft(context, staff, event)
  return {
    lang,
    ...draft,
    from: { id: event.id, title: event.title },
    errors: {} as Record<string, string>,
    proposed: true,
    token: context.formToken,
  }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { staff, event, lang } = await requireStaffEvent({ request, context, id: params.id }, 'event.change')
  const fields = fieldsOf(await request.formData())
  if (fields.intent === 'check') return data({ ...(await copyDraft(context, staff, event, fields)), errors: {}, proposed: false })
  const copied = await doOnce({ request, context, staff, fields }, () => saveCopy(context, staff, event, fields))
  if (copied.ok) return seeOther(`${paths.manageEvent(copied.id)}?done=created`)
  const draft = await copyDraft(context, staff, event, fields)
  return data({ ...draft, errors: errorSentences(translator(lang), copied.errors), proposed: false }, 422)
}

export default function CopyEventRoute() {
  const t = useTranslator()
  const { from, proposed, ...page } = { ...useLoaderData<typeof loader>(), ...useActionData<typeof action>() }
  return (
    <div className="flow flow-wide">
      <PageHead
        above={
          <a href={paths.manageEvent(from.id)}>
            <TextOf texts={from.title} />
          </a>
        }
        title={t('manage.event.copy')}
        below={t('manage.copy.what')}
      />
      <DraftCard {...page} action={paths.manageEventPart(from.id, 'copy')} {...(proposed && { propose: t('manage.copy.proposed') })} />
    </div>
  )
}
