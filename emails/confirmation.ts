import type { Translator } from '#app/i18n/translator.ts'
import { inviting } from './calendar-part.ts'
import { askBlock, eventFacts, footLines, mainAction, manageLine, sayTo } from './event-parts.ts'
import { paragraph } from './layout.ts'
import type { EventLetterProps, Letter } from './letter.ts'
import { letterOf } from './sheet.ts'
import { subjectOf } from './subject.ts'

/** A registration was confirmed: the calendar entry and the personal links come with it. */
export function confirmation(props: EventLetterProps, t: Translator): Letter {
  const content = {
    subject: subjectOf('letters.confirmation.subject', props.event, t),
    heading: [sayTo(t, 'letters.confirmation.heading', props.person.name)],
    blocks: [
      eventFacts(props, t),
      ...mainAction(props, t),
      ...(props.calendar ? [paragraph(t('letters.shared.calendar'))] : []),
      manageLine(props, t),
      askBlock(props.event.contact, t),
    ],
    foot: footLines(props.network, t),
  }
  return { ...letterOf(content, t), ...inviting(props, t) }
}
