import type { Translator } from '#app/i18n/translator.ts'
import { withdrawing } from './calendar-part.ts'
import { askBlock, footLines, formerFacts } from './event-parts.ts'
import { paragraph } from './layout.ts'
import type { EventLetterProps, Letter } from './letter.ts'
import { letterOf } from './sheet.ts'
import { subjectOf } from './subject.ts'

/** A registration was cancelled, by its owner or by the organiser. `again` is where its owner may come back, if they may. */
export function registrationCancelled(
  props: EventLetterProps & { by: 'participant' | 'organiser'; again: string | null },
  t: Translator,
): Letter {
  const again = (href: string) =>
    paragraph(t('letters.registration-cancelled.again'), { link: t('letters.registration-cancelled.again-link'), href })
  const content = {
    subject: subjectOf('letters.registration-cancelled.subject', props.event, t),
    heading: [t(`letters.registration-cancelled.by-${props.by}`)],
    blocks: [
      formerFacts(props, t),
      ...(props.calendar ? [paragraph(t('letters.shared.calendar-gone'))] : []),
      ...(props.again ? [again(props.again)] : []),
      askBlock(props.event.contact, t),
    ],
    foot: footLines(props.network, t),
  }
  return { ...letterOf(content, t), ...withdrawing(props, t) }
}
