import type { Translator } from '#app/i18n/translator.ts'
import { withdrawing } from './calendar-part.ts'
import { askBlock, eventFacts, footLines } from './event-parts.ts'
import { paragraph } from './layout.ts'
import type { EventLetterProps, Letter } from './letter.ts'
import { letterOf } from './sheet.ts'
import { subjectOf } from './subject.ts'

/** A registration was cancelled, by its owner or by the organiser. */
export function registrationCancelled(props: EventLetterProps & { by: 'participant' | 'organiser' }, t: Translator): Letter {
  const again = paragraph(t('letters.registration-cancelled.again'), {
    link: t('letters.registration-cancelled.again-link'),
    href: props.links.event,
  })
  const content = {
    subject: subjectOf('letters.registration-cancelled.subject', props.event, t),
    heading: [t(`letters.registration-cancelled.by-${props.by}`)],
    blocks: [
      eventFacts({ event: props.event, person: { ...props.person, seats: 1 } }, t),
      ...(props.calendar ? [paragraph(t('letters.shared.calendar-gone'))] : []),
      ...(props.by === 'participant' ? [again] : []),
      askBlock(props.event.contact, t),
    ],
    foot: footLines(props.network, t),
  }
  return { ...letterOf(content, t), ...withdrawing(props, t) }
}
