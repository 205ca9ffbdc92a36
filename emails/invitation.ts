import type { Translator } from '#app/i18n/translator.ts'
import { inviting } from './calendar-part.ts'
import { askBlock, eventFacts, footLines, sayTo } from './event-parts.ts'
import { type Action, choices, paragraph } from './layout.ts'
import type { EventLetterProps, Letter } from './letter.ts'
import { letterOf } from './sheet.ts'
import { subjectOf } from './subject.ts'

/** A group's member is called to a meeting, or asked again (`nudge`). Each answer opens the page that confirms it. */
export function invitation(props: EventLetterProps & { nudge: boolean }, t: Translator): Letter {
  const content = {
    subject: subjectOf('letters.invitation.subject', props.event, t),
    heading: [props.nudge ? t('letters.invitation.nudge') : sayTo(t, 'letters.invitation.heading', props.person.name)],
    blocks: [
      eventFacts(props, t),
      paragraph(t('letters.invitation.question')),
      choices(...answersOf(props, t)),
      askBlock(props.event.contact, t),
    ],
    foot: footLines(props.network, t),
  }
  return { ...letterOf(content, t), ...inviting(props, t) }
}

/** Taking part from afar is a choice of its own only where there is a place to come to. */
function answersOf({ event: { format }, links }: EventLetterProps, t: Translator): Action[] {
  const answers = format === 'hybrid' ? (['coming', 'remote', 'deputy', 'cannot'] as const) : (['coming', 'deputy', 'cannot'] as const)
  return answers.map((answer) => ({ label: t(`letters.invitation.${answer}`), href: `${links.manage}?answer=${answer}` }))
}
