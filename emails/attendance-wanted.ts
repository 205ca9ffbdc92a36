import type { Translator } from '#app/i18n/translator.ts'
import { askBlock, footLines, formerWhenLines } from './event-parts.ts'
import { button, facts, paragraph } from './layout.ts'
import type { Contact, Letter, LetterEvent, LetterNetwork } from './letter.ts'
import { letterOf } from './sheet.ts'
import { subjectOf } from './subject.ts'
import { unlinked } from './words.ts'

type Props = { event: LetterEvent; network: LetterNetwork; coordinator: Contact; attendanceUrl: string }

/** An organiser is asked to record who came: without it the event is missing from the report. */
export function attendanceWanted({ event, network, coordinator, attendanceUrl }: Props, t: Translator): Letter {
  const content = {
    subject: subjectOf('letters.attendance-wanted.subject', event, t),
    heading: [t('letters.attendance-wanted.heading')],
    blocks: [
      facts([{ strong: unlinked(event.title) }], formerWhenLines(event, t)),
      paragraph(t('letters.attendance-wanted.text')),
      button(t('letters.attendance-wanted.open'), attendanceUrl),
      askBlock(coordinator, t),
    ],
    foot: footLines(network, t),
  }
  return letterOf(content, t)
}
