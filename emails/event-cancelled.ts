import type { Translator } from '#app/i18n/translator.ts'
import { withdrawing } from './calendar-part.ts'
import { askBlock, footLines, formerFacts, say } from './event-parts.ts'
import { paragraph } from './layout.ts'
import type { EventLetterProps, Letter } from './letter.ts'
import { letterOf } from './sheet.ts'
import { subjectOf } from './subject.ts'

/** The event will not take place; the organiser's reason stands in their own words. */
export function eventCancelled(props: EventLetterProps & { reason: string | null }, t: Translator): Letter {
  const content = {
    subject: subjectOf('letters.event-cancelled.subject', props.event, t),
    heading: [t('letters.event-cancelled.heading')],
    blocks: [
      ...(props.reason ? [paragraph(say(t, 'letters.event-cancelled.reason', { reason: props.reason }))] : []),
      formerFacts(props, t),
      ...(props.calendar ? [paragraph(t('letters.shared.calendar-gone'))] : []),
      askBlock(props.event.contact, t),
    ],
    foot: footLines(props.network, t),
  }
  return { ...letterOf(content, t), ...withdrawing(props, t) }
}
