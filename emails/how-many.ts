import type { Translator } from '#app/i18n/translator.ts'
import { askBlock, footLines, formerWhenLines } from './event-parts.ts'
import { choices, facts, paragraph } from './layout.ts'
import type { EventLetterProps, Letter } from './letter.ts'
import { letterOf } from './sheet.ts'
import { subjectOf } from './subject.ts'
import { unlinked } from './words.ts'

const NUMBERS = [1, 2, 3, 4, 5] as const

/** A device joined and never said how many listened: one question, once. A number opens the page where it is confirmed. */
export function howMany(props: EventLetterProps, t: Translator): Letter {
  const to = (choice: string) => `${props.links.join}?n=${choice}`
  const numbers = NUMBERS.map((number) => ({ label: String(number), href: to(String(number)) }))
  const content = {
    subject: subjectOf('letters.how-many.subject', props.event, t),
    heading: [t('letters.how-many.heading')],
    blocks: [
      choices(...numbers, { label: t('letters.how-many.more'), href: to('more') }),
      paragraph(t('letters.how-many.text')),
      facts([{ strong: unlinked(props.event.title) }], formerWhenLines(props.event, t)),
      askBlock(props.event.contact, t),
    ],
    foot: footLines(props.network, t),
  }
  return letterOf(content, t)
}
