import { type EventRecord, modesOf } from '#app/domain/events/event.ts'

/** What a form says of the things that only its event asks. */
export type Said = { mode?: string | undefined; answers: Record<string, string> }
export type Missing = { field: string; reason: 'mode-missing' | 'answer-missing' }

/** What only this event can tell is missing from a form, in its order: a mode when it is hybrid, answers to the required questions. */
export function missingAnswers(event: Pick<EventRecord, 'format' | 'questions'>, { mode, answers }: Said): Missing[] {
  const unanswered = event.questions.filter(({ id, required }) => required && !answers[id]?.trim())
  return [
    ...(modesOf(event.format).length > 1 && !mode ? [{ field: 'mode', reason: 'mode-missing' } as const] : []),
    ...unanswered.map(({ id }) => ({ field: `answer.${id}`, reason: 'answer-missing' }) as const),
  ]
}
