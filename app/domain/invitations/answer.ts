import type { EventFormat, Mode } from '#db/tables/events.ts'
import type { InvitationAnswer } from '#db/tables/invitations.ts'

export type { InvitationAnswer }

export const ANSWERS = ['coming', 'remote', 'deputy', 'cannot'] as const satisfies readonly InvitationAnswer[]

/** Answers an invitation offers: at a hybrid meeting one may come or be there remotely, at another kind one is simply there. */
export function answersOf(format: EventFormat): readonly InvitationAnswer[] {
  return format === 'hybrid' ? ANSWERS : ['coming', 'deputy', 'cannot']
}

/** How somebody with this answer takes part; a deputy may choose at a hybrid meeting, and comes to the place unless they do. */
export function modeOf(answer: InvitationAnswer, format: EventFormat, chosen?: Mode | undefined): Mode {
  if (format !== 'hybrid') return format
  if (answer === 'deputy') return chosen ?? 'on_site'
  return answer === 'remote' ? 'remote' : 'on_site'
}

export type AnswerCounts = Record<InvitationAnswer | 'silent', number>

/** Invitations by their answer; `silent` are those without one. */
export function countAnswers(invitations: readonly { answer: InvitationAnswer | null }[]): AnswerCounts {
  const counts: AnswerCounts = { coming: 0, remote: 0, deputy: 0, cannot: 0, silent: 0 }
  for (const { answer } of invitations) counts[answer ?? 'silent'] += 1
  return counts
}
