import { data, redirect } from '@remix-run/node'
import { answerAfterwards } from '#app/domain/attendance/answer-afterwards.ts'
import { changeListeners } from '#app/domain/attendance/change-listeners.ts'
import { doorsOf } from '#app/domain/attendance/doors.ts'
import { JoinInput } from '#app/domain/attendance/input.ts'
import { join } from '#app/domain/attendance/join.ts'
import { randomToken } from '#app/domain/shared/token.ts'
import { translator } from '#app/i18n/translator.ts'
import type { AppContext } from './context.ts'
import { deviceMarkCookie, deviceMarkOf } from './device-mark.ts'
import { errorSentences } from './error-sentences.ts'
import { fieldsOf, parseForm } from './form.ts'
import { findChangeablePoint, hasMeetingLink, type Joiner, joinHeaders, joinPage } from './join-page.ts'
import { seeOther } from './responses.ts'

/** The answer to a look: the page for this device, under the headers of a join page. */
export async function showJoinPage(joiner: Joiner, request: Request, context: AppContext) {
  return data(await joinPage(joiner, request, context), { headers: joinHeaders(joiner.event) })
}

/** A number was posted: it joins while the doors are open, changes what was told, or is the late answer. */
export async function answerJoinForm(joiner: Joiner, request: Request, context: AppContext) {
  const form = await request.formData()
  const fields = fieldsOf(form)
  const parsed = parseForm(JoinInput, form)
  if (!parsed.ok) return refuse(joiner, request, context, { status: 422, fields, errors: parsed.errors })
  if (doorsOf(joiner.event, context.now()) === 'after') return answerLate(joiner, request, context, { ...parsed.value, fields })
  const intent = form.get('intent')
  if (intent === 'correct' || intent === 'now') return change(joiner, request, context, { ...parsed.value, adds: intent === 'now' })
  return enter(joiner, request, context, { ...parsed.value, fields })
}

/** A join form as read; `fields` is what was typed, to fill it again. */
type Typed = JoinInput & { fields: Record<string, string> }

async function enter(joiner: Joiner, request: Request, context: AppContext, input: Typed) {
  const { event, by } = joiner
  const { form: formToken, person, fields, ...rest } = input
  // A bare post, from a script or an old page, cannot be asked who it is: it stands for a device of its own.
  const otherPerson = person ?? (formToken === undefined ? 'other' : undefined)
  const joining = { ...rest, by, formToken, otherPerson, deviceMark: deviceMarkOf(request, event) }
  const joined = await join(context.db, joining, context.config.secret, context.now())
  if (!joined.ok && joined.reason === 'listeners-missing') {
    return refuse(joiner, request, context, { status: 422, fields, errors: { listeners: 'listeners-invalid' } })
  }
  if (!joined.ok && joined.reason === 'which-person') {
    return refuse(joiner, request, context, { status: 200, fields: { names: fields.names ?? '' }, errors: {} })
  }
  if (!joined.ok) return seeOther(pageOf(joiner, request))
  const headers = { ...joinHeaders(event), 'Set-Cookie': deviceMarkCookie(context.config, event, joined.deviceMark) }
  const meeting = hasMeetingLink(event) ? joined.meetingUrl : null
  return redirect(meeting ?? pageOf(joiner, request, 'in'), { status: 303, headers })
}

async function change(joiner: Joiner, request: Request, context: AppContext, input: JoinInput & { adds: boolean }) {
  const point = await findChangeablePoint(joiner, request, context)
  if (!point || input.listeners === undefined) return seeOther(pageOf(joiner, request))
  const { listeners, names, adds, form = randomToken() } = input
  const told = { eventId: joiner.event.id, pointId: point.id, listeners, names, adds, formToken: form }
  await changeListeners(context.db, told, context.now())
  return seeOther(pageOf(joiner, request))
}

async function answerLate(joiner: Joiner, request: Request, context: AppContext, input: Typed) {
  const { listeners, names, form: formToken = randomToken(), person: otherPerson } = input
  if (listeners === undefined) {
    return refuse(joiner, request, context, { status: 422, fields: input.fields, errors: { listeners: 'listeners-invalid' } })
  }
  const { by, event } = joiner
  const late = { by, deviceMark: deviceMarkOf(request, event), otherPerson, formToken, listeners, names }
  const answered = await answerAfterwards(context.db, late, context.config.secret, context.now())
  if (!answered.ok) return seeOther(pageOf(joiner, request))
  const mark = answered.deviceMark
  return seeOther(pageOf(joiner, request, 'told'), mark === null ? {} : { 'Set-Cookie': deviceMarkCookie(context.config, event, mark) })
}

/** Where a post leads back to, in the language it was sent in. */
function pageOf({ path }: Joiner, request: Request, state?: 'in' | 'told'): string {
  const lang = new URL(request.url).searchParams.get('lang')
  const query = new URLSearchParams({ ...(state && { [state]: '1' }), ...(lang && { lang }) })
  return query.size > 0 ? `${path}?${query}` : path
}

type Refused = { status: number; fields: Record<string, string>; errors: Record<string, string> }

async function refuse(joiner: Joiner, request: Request, context: AppContext, { status, fields, errors }: Refused) {
  const { lang } = await joinPage(joiner, request, context)
  return data({ fields, errors: errorSentences(translator(lang), errors) }, { status, headers: joinHeaders(joiner.event) })
}
