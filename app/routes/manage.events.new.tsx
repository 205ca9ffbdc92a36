import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createEvent } from '#app/domain/events/create-event.ts'
import { CreateEventInput } from '#app/domain/events/input.ts'
import { translator } from '#app/i18n/translator.ts'
import { useTranslator } from '#app/ui/language.tsx'
import { DraftCard } from '#app/ui/scheduling/draft-card.tsx'
import { SentenceBox } from '#app/ui/scheduling/sentence-box.tsx'
import type { AppContext } from '#app/web/context.ts'
import { draftPage } from '#app/web/draft-event.ts'
import { errorSentences } from '#app/web/error-sentences.ts'
import { eventFromFields, formErrors } from '#app/web/event-form.ts'
import { fieldsOf } from '#app/web/form.ts'
import { doOnce, formTokenOf } from '#app/web/form-once.ts'
import { pickLanguage } from '#app/web/language.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { seeOther } from '#app/web/responses.ts'
import { requireMay, requireStaff } from '#app/web/staff.ts'

export const handle = { frame: 'staff' } as const
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(translator(page?.lang ?? 'fi')('manage.new.title'))

async function requireOrganiser(request: Request, context: AppContext, organisation?: string) {
  const staff = await requireStaff(request, context)
  const organisationIds = [organisation ?? staff.organisationId]
  requireMay(staff, 'event.create', { type: 'event', id: '', organisationIds, groupId: null })
  return { staff, lang: pickLanguage(request, staff.language) }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { staff, lang } = await requireOrganiser(request, context)
  const sentence = new URL(request.url).searchParams.get('sentence') ?? ''
  return {
    lang,
    ...(await draftPage(context, staff, sentence)),
    errors: {} as Record<string, string>,
    token: formTokenOf(request, context),
    nextToken: context.formToken,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = fieldsOf(await request.formData())
  const { staff, lang } = await requireOrganiser(request, context, typed.organisation)
  const parsed = CreateEventInput.safeParse({
    ...eventFromFields(typed),
    organisation: typed.organisation,
    publish: typed.intent === 'publish',
  })
  if (typed.intent === 'check') return data({ ...(await draftPage(context, staff, typed.sentence ?? '', typed)), errors: {} })
  const refuse = async (errors: Record<string, string>) =>
    data({ ...(await draftPage(context, staff, typed.sentence ?? '', typed)), errors: errorSentences(translator(lang), errors) }, 422)
  if (!parsed.success) return refuse(formErrors(parsed.error.issues))
  const id = await doOnce({ request, context, staff, fields: typed }, async () => {
    const created = await createEvent(context.db, parsed.data, staff, context.now())
    return created.ok ? created.event.id : null
  })
  return id ? seeOther(`${paths.manageEvent(id)}?done=created`) : refuse({ organisation: 'unknown-reference' })
}

export default function NewEventRoute() {
  const t = useTranslator()
  const loaded = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const page = { ...loaded, ...refused }
  return (
    <div className="flow flow-wide">
      <h1 className="modest">{t('manage.new.title')}</h1>
      <SentenceBox token={page.nextToken} value={page.sentence} live />
      <div id="draft" aria-live="polite">
        <DraftCard {...page} action="/manage/events/new" />
      </div>
    </div>
  )
}
