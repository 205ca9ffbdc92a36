import type { Translator } from '#app/i18n/translator.ts'
import { askBlock, eventFacts, footLines } from './event-parts.ts'
import { button, paragraph } from './layout.ts'
import type { EventLetterProps, Letter } from './letter.ts'
import { letterOf } from './sheet.ts'
import { subjectOf } from './subject.ts'

/** Somebody filled in the form again with a known address: its owner gets the true link, the form's sender learns nothing. */
export function alreadyRegistered(props: EventLetterProps, t: Translator): Letter {
  const content = {
    subject: subjectOf('letters.already-registered.subject', props.event, t),
    heading: [t('letters.already-registered.heading')],
    blocks: [
      paragraph(t('letters.already-registered.text')),
      eventFacts(props, t),
      button(t('letters.shared.see'), props.links.manage),
      askBlock(props.event.contact, t),
    ],
    foot: footLines(props.network, t),
  }
  return letterOf(content, t)
}
