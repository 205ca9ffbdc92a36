import type { Translator } from '#app/i18n/translator.ts'
import { askBlock, eventFacts, footLines } from './event-parts.ts'
import { type Block, type Inline, type Line, paragraph } from './layout.ts'
import type { EventLetterProps, Letter } from './letter.ts'
import { letterOf } from './sheet.ts'
import { subjectOf } from './subject.ts'
import { tidyLine, tidyLines } from './words.ts'

const ADDRESS = /https?:\/\/[^\s<>"'()]+[^\s<>"'().,;:!?]/g

/** The organiser's own words to everybody registered: plain text in which web addresses are links. */
export function note(props: EventLetterProps & { note: { subject: string; body: string } }, t: Translator): Letter {
  const about = { ...props.event, title: props.note.subject }
  const content = {
    subject: subjectOf('letters.note.subject', about, t),
    heading: [tidyLine(props.note.subject)],
    blocks: [
      ...paragraphsOf(props.note.body),
      paragraph(t('letters.note.about')),
      eventFacts(props, t),
      paragraph({ link: t('letters.shared.see'), href: props.links.manage }),
      askBlock(props.event.contact, t),
    ],
    foot: footLines(props.network, t),
  }
  return letterOf(content, t)
}

/** An empty line begins a new paragraph, a line break stays one. */
function paragraphsOf(body: string): Block[] {
  return tidyLines(body)
    .split(/\n{2,}/)
    .map((part) => paragraph(...part.split('\n').map(withLinks)))
}

function withLinks(line: string): Line {
  const parts: Inline[] = []
  let done = 0
  for (const found of line.matchAll(ADDRESS)) {
    parts.push(line.slice(done, found.index), { link: found[0], href: found[0], bare: true })
    done = found.index + found[0].length
  }
  return [...parts, line.slice(done)].filter((part) => part !== '')
}
