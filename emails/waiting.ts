import type { Translator } from '#app/i18n/translator.ts'
import { askBlock, eventFacts, footLines, manageLine } from './event-parts.ts'
import { paragraph } from './layout.ts'
import type { EventLetterProps, Letter } from './letter.ts'
import { letterOf } from './sheet.ts'
import { subjectOf } from './subject.ts'

/** The event is full and the person waits; `place` is 1 for the first in line. */
export function waiting(props: EventLetterProps & { place: number }, t: Translator): Letter {
  const content = {
    subject: subjectOf('letters.waiting.subject', props.event, t),
    heading: [t('letters.waiting.heading', { place: props.place })],
    blocks: [eventFacts(props, t), paragraph(t('letters.waiting.text')), manageLine(props, t), askBlock(props.event.contact, t)],
    foot: footLines(props.network, t),
  }
  return letterOf(content, t)
}
