import type { Translator } from '#app/i18n/translator.ts'
import { inviting } from './calendar-part.ts'
import { askBlock, eventFacts, footLines, sayTo } from './event-parts.ts'
import { type Action, choices, paragraph } from './layout.ts'
import type { EventLetterProps, Letter } from './letter.ts'
import { letterOf } from './sheet.ts'
import { subjectOf } from './subject.ts'

type Asked = {
  format: 'remote' | 'on_site' | 'hybrid'
  /** Asked once before and not answered yet. */
  nudge: boolean
}

/** A group's member is called to a meeting. Each answer opens the page that confirms it. */
export function invitation(props: EventLetterProps & Asked, t: Translator): Letter {
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
function answersOf({ format, links }: EventLetterProps & Asked, t: Translator): Action[] {
  const answers = format === 'hybrid' ? (['coming', 'remote', 'deputy', 'cannot'] as const) : (['coming', 'deputy', 'cannot'] as const)
  return answers.map((answer) => ({ label: t(`letters.invitation.${answer}`), href: `${links.manage}?answer=${answer}` }))
}
