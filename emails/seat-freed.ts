import type { Translator } from '#app/i18n/translator.ts'
import { inviting } from './calendar-part.ts'
import { askBlock, eventFacts, footLines, mainAction, manageLine, sayTo } from './event-parts.ts'
import { paragraph } from './layout.ts'
import type { EventLetterProps, Letter } from './letter.ts'
import { letterOf } from './sheet.ts'
import { subjectOf } from './subject.ts'

/** A seat became free for somebody who waited: the seat is theirs already. */
export function seatFreed(props: EventLetterProps, t: Translator): Letter {
  const content = {
    subject: subjectOf('letters.seat-freed.subject', props.event, t),
    heading: [sayTo(t, 'letters.seat-freed.heading', props.person.name)],
    blocks: [
      eventFacts(props, t),
      ...mainAction(props, t),
      paragraph(t('letters.seat-freed.text')),
      manageLine(props, t),
      askBlock(props.event.contact, t),
    ],
    foot: footLines(props.network, t),
  }
  return { ...letterOf(content, t), ...inviting(props, t) }
}
