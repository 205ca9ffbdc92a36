import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cancelRegistration } from '#app/domain/registrations/cancel-registration.ts'
import { changeRegistration } from '#app/domain/registrations/change-registration.ts'
import { RegistrationChange } from '#app/domain/registrations/input.ts'
import { translator } from '#app/i18n/translator.ts'
import { OwnRegistrationPage } from '#app/ui/registration/own-registration-page.tsx'
import { ReceiptPage } from '#app/ui/registration/receipt-page.tsx'
import { fieldsOf, parseForm } from '#app/web/form.ts'
import { pickLanguage } from '#app/web/language.ts'
import { ownPage, ownPath, requireOwnRegistration } from '#app/web/own-registration.ts'
import { refusedForm, unreadForm } from '#app/web/registration-form.ts'
import { seeOther } from '#app/web/responses.ts'

export const loader = ({ params, request, context }: LoaderFunctionArgs) => ownPage(params.token ?? '', request, context)

export async function action({ params, request, context }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const registration = await requireOwnRegistration(token, context)
  const form = await request.formData()
  const actor = { kind: 'participant', registrationId: registration.id, limits: context.config.abuseLimits } as const
  if (form.get('intent') === 'cancel') {
    await cancelRegistration(context.db, registration.id, actor, context.now())
    return seeOther(ownPath(token, request))
  }
  const t = translator(pickLanguage(request, registration.language))
  const parsed = parseForm(RegistrationChange, form)
  const fields = fieldsOf(form)
  if (!parsed.ok) return unreadForm(t, { ...parsed, fields })
  const result = await changeRegistration(context.db, registration.id, parsed.value, actor, context.now())
  if (result.ok) return seeOther(ownPath(token, request, 'saved'))
  return refusedForm(t, fields, result)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => (page ? [{ title: page.title }] : [])

export default function OwnRegistrationRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return page.kind === 'receipt' ? <ReceiptPage {...page} /> : <OwnRegistrationPage {...page} answer={answer ?? null} />
}
