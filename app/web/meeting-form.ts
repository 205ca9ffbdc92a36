import type { Group } from '#app/domain/groups/group.ts'
import { MeetingInput } from '#app/domain/invitations/input.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { AppContext } from './context.ts'
import { draftFrom } from './draft-event.ts'
import { type Fields, formErrors, timesFromFields } from './event-form.ts'

/** What a sentence need not say of a meeting: it is one, and without a title it has its group's name. */
const KNOWN = ['title-missing', 'kind-missing', 'kinds-several']

/**
 * The page of a group's new meeting: from a sentence, or from what was typed into its form. `meeting` is there as soon as its invitation can be shown.
 */
export async function meetingDraft(context: AppContext, staff: Staff, group: Group, text: string, typed?: Fields) {
  const always = { kind: 'meeting', audience: 'professional', organisation: group.organisation_id }
  const draft = await draftFrom(context, staff, text, typed, always)
  const isUntitled = draft.questions.some(({ code }) => code === 'title-missing')
  const fields: Fields = { ...draft.fields, ...(isUntitled && { title: '' }) }
  const parsed = MeetingInput.safeParse({ ...fields, ...timesFromFields(fields), language: fields.textLanguage })
  return {
    ...draft,
    fields,
    questions: draft.questions.filter(({ code }) => !KNOWN.includes(code)),
    meeting: parsed.success ? parsed.data : null,
    problems: parsed.success ? {} : formErrors(parsed.error.issues),
  }
}
