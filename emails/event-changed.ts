import { formatSpan } from '#app/i18n/dates.ts'
import type { Translator } from '#app/i18n/translator.ts'
import { inviting } from './calendar-part.ts'
import { askBlock, eventFacts, footLines, mainAction, placeOf, zoneOf } from './event-parts.ts'
import { type Block, paragraph } from './layout.ts'
import type { EventLetterProps, Letter, LetterChange } from './letter.ts'
import { letterOf } from './sheet.ts'
import { subjectOf } from './subject.ts'
import { unlinked } from './words.ts'

/** Whether the reader holds a seat, waits for one, or was invited. */
export type Seated = 'registered' | 'invited' | 'waiting'

type Changed = EventLetterProps & {
  seated: Seated
  /** What changed since the reader last heard of it; null when that is not known. */
  change: LetterChange | null
}

/** Time, place or way of taking part changed. What was stands beside what is, in words and struck through; then the event as it stands now. */
export function eventChanged(props: Changed, t: Translator): Letter {
  const link = props.seated === 'invited' ? t('letters.invitation.answer') : t('letters.shared.manage')
  const content = {
    subject: subjectOf(`letters.event-changed.subject.${mainChange(props)}`, props.event, t),
    heading: [t(`letters.event-changed.heading.${mainChange(props)}`)],
    blocks: [
      ...comparisons(props, t),
      paragraph(t('letters.event-changed.text')),
      eventFacts(props, t),
      ...(props.seated === 'registered' ? stillIn(props, t) : []),
      paragraph({ link, href: props.links.manage }),
      askBlock(props.event.contact, t),
    ],
    foot: footLines(props.network, t),
  }
  return { ...letterOf(content, t), ...inviting(props, t) }
}

/** The way in, for those who follow from afar, and that the seat is theirs still. */
function stillIn(props: Changed, t: Translator): Block[] {
  const still = paragraph(t('letters.event-changed.still'))
  return props.person.mode === 'remote' ? [...mainAction(props, t), still] : [still]
}

/** What subject and heading speak of. */
function mainChange({ change, event }: Changed): 'time' | 'place' | 'remote' | 'both' | 'other' {
  const [time, place] = [change?.what.includes('time'), change?.what.includes('place')]
  if (time && place) return 'both'
  if (time) return 'time'
  if (!place) return 'other'
  return event.format === 'remote' ? 'remote' : 'place'
}

/** One part of the event as it was and as it is. */
const SHOWN = {
  time: (event: LetterChange['was'], t: Translator) => `${formatSpan(event.startsAt, event.endsAt, t.language)}${zoneOf(event, t)}`,
  place: placeOf,
  title: (event: LetterChange['was']) => unlinked(event.title),
}

function comparisons({ change, event }: Changed, t: Translator): Block[] {
  if (!change) return []
  const { what, was } = change
  return what.map((part) =>
    paragraph(
      { strong: t(`letters.event-changed.${part}`) },
      [`${t('letters.event-changed.was')} `, { gone: SHOWN[part](was, t) }],
      [`${t('letters.event-changed.now')} `, { strong: SHOWN[part](event, t) }],
    ),
  )
}
