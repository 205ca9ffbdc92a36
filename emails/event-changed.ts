import type { Translator } from '#app/i18n/translator.ts'
import { inviting } from './calendar-part.ts'
import { askBlock, eventFacts, footLines, mainAction } from './event-parts.ts'
import { paragraph } from './layout.ts'
import type { EventLetterProps, Letter } from './letter.ts'
import { letterOf } from './sheet.ts'
import { subjectOf } from './subject.ts'

/** Time, place or way of taking part changed. The letter says how it stands now; `seated` tells whether the reader holds a seat or an invitation. */
export function eventChanged(props: EventLetterProps & { seated: 'registered' | 'invited' | 'waiting' }, t: Translator): Letter {
  const link = props.seated === 'invited' ? t('letters.invitation.answer') : t('letters.shared.manage')
  const content = {
    subject: subjectOf('letters.event-changed.subject', props.event, t),
    heading: [t('letters.event-changed.heading')],
    blocks: [
      paragraph(t('letters.event-changed.text')),
      eventFacts(props, t),
      ...(props.seated === 'registered' ? [...mainAction(props, t), paragraph(t('letters.event-changed.still'))] : []),
      paragraph({ link, href: props.links.manage }),
      askBlock(props.event.contact, t),
    ],
    foot: footLines(props.network, t),
  }
  return { ...letterOf(content, t), ...inviting(props, t) }
}
