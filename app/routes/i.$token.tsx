import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerInvitation } from '#app/domain/invitations/answer-invitation.ts'
import { AnswerInput } from '#app/domain/invitations/input.ts'
import { translator } from '#app/i18n/translator.ts'
import { InvitationPage } from '#app/ui/group/invitation-page.tsx'
import { errorSentences } from '#app/web/error-sentences.ts'
import { fieldsOf, parseForm } from '#app/web/form.ts'
import { pickLanguage } from '#app/web/language.ts'
import { invitationPage, requireInvitation } from '#app/web/own-invitation.ts'
import { pageTitle } from '#app/web/page-title.ts'
import { paths } from '#app/web/paths.ts'
import { notFound, seeOther } from '#app/web/responses.ts'

export const loader = ({ params, request, context }: LoaderFunctionArgs) => invitationPage(params.token ?? '', request, context)

export async function action({ params, request, context }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const { invitation } = await requireInvitation(token, context)
  const t = translator(pickLanguage(request, invitation.language))
  const form = await request.formData()
  const parsed = parseForm(AnswerInput, form)
  if (!parsed.ok) return data({ fields: fieldsOf(form), errors: errorSentences(t, parsed.errors) }, 422)
  const by = { by: 'member', secret: context.config.secret, limits: context.config.abuseLimits } as const
  const result = await answerInvitation(context.db, { token }, parsed.value, by, context.now())
  if (result.ok) return seeOther(answeredPath(token, request))
  if (result.reason === 'not-found') throw notFound()
  const field = result.reason === 'deputy-already-coming' ? 'deputyName' : 'answer'
  return data({ fields: fieldsOf(form), errors: errorSentences(t, { [field]: result.reason }) }, 409)
}

/** The page again, in the same language, without the answer that the letter's link marked. */
function answeredPath(token: string, request: Request): string {
  const lang = new URL(request.url).searchParams.get('lang')
  return paths.invitation(token) + (lang ? `?${new URLSearchParams({ lang })}` : '')
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.title ?? '')

export default function InvitationRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <InvitationPage {...page} sent={answer ?? null} />
}
