import { formatSpan, formatTime, formatWhen } from '#app/i18n/dates.ts'
import type { MessageKey } from '#app/i18n/messages/index.ts'
import type { Translator, Values } from '#app/i18n/translator.ts'
import { type Block, button, facts, type Inline, type Line, paragraph } from './layout.ts'
import type { Contact, EventLetterProps, LetterEvent, LetterNetwork } from './letter.ts'
import { greetingName, tidyLine, unlinked } from './words.ts'

const HOME_ZONE = 'Europe/Helsinki'

/** A text of the catalogue with words of others put in: none of them becomes a link. */
export function say(t: Translator, key: MessageKey, values: Values): string {
  const safe = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? unlinked(value) : value])
  return t(key, Object.fromEntries(safe))
}

/** A heading that greets by name where the name can be one. */
export function sayTo(t: Translator, key: MessageKey, name: string, values: Values = {}): string {
  const greeting = greetingName(name)
  return t(key, { ...values, named: greeting ? 'yes' : 'no', name: greeting ?? '' })
}

/** What, when, where, and how many seats. */
export function eventFacts({ event, person }: Pick<EventLetterProps, 'event' | 'person'>, t: Translator): Block {
  const key = person.waits ? 'letters.shared.seats-asked' : 'letters.shared.seats'
  const seats = person.seats > 1 ? [t(key, { seats: person.seats })] : []
  return facts([{ strong: unlinked(event.title) }], whenLines(event, t), [...whereLines(event, person.mode, t), ...seats])
}

/** An event that is over, or that its reader has no part in any more. Easy Finnish says of none that it begins, nor where to come. */
export function formerFacts({ event, person }: Pick<EventLetterProps, 'event' | 'person'>, t: Translator): Block {
  const where = t.language === 'selko' ? [] : [whereLines(event, person.mode, t)]
  return facts([{ strong: unlinked(event.title) }], formerWhenLines(event, t), ...where)
}

/** Date and time as what was or would have been. */
export const formerWhenLines = (event: LetterEvent, t: Translator): Line[] => whenLines(event, t, formatSpan)

/** Date and time; in easy Finnish one sentence a line. A zone is named only where it is not ours. */
export function whenLines(event: LetterEvent, t: Translator, format = formatWhen): Line[] {
  const when = format(event.startsAt, event.endsAt, t.language)
  const zone = zoneOf(event, t)
  if (t.language !== 'selko') return [{ strong: `${when}${zone}` }]
  const [day = '', ...sentences] = `${when}${zone}`.split(/(?<=\.) (?=\p{Lu})/u)
  return [{ strong: day }, ...sentences]
}

/** The name of a zone that is not ours. */
export function zoneOf({ timeZone }: Pick<LetterEvent, 'timeZone'>, t: Translator): string {
  return timeZone === HOME_ZONE ? '' : t('letters.shared.zone', { zone: timeZone })
}

/** An event's place and ways of taking part as one phrase, whoever reads it. */
export function placeOf(event: Pick<LetterEvent, 'format' | 'venueName' | 'venueAddress'>, t: Translator): string {
  const place = [event.venueName, event.venueAddress].map((text) => unlinked(text ?? '')).filter((text) => text !== '')
  return t(`letters.shared.place.${event.format}`, { place: place.join(', ') || t('letters.shared.place.unnamed') })
}

/** Where: the way of taking part, or the place with its meeting point. */
export function whereLines(event: LetterEvent, mode: 'on_site' | 'remote', t: Translator): Line[] {
  if (mode === 'remote') return [t('letters.shared.remote')]
  const place = [
    event.venueName ? say(t, 'letters.shared.venue', { venue: event.venueName }) : '',
    event.venueAddress ? say(t, 'letters.shared.address', { address: event.venueAddress }) : '',
  ].filter((text) => text !== '')
  const where = place.length === 0 ? [t('letters.shared.on-site')] : t.language === 'selko' ? place : [place.join(', ')]
  const point = event.meetingPoint ? [say(t, 'letters.shared.meeting-point', { point: event.meetingPoint })] : []
  return [...where, ...point]
}

/** The main button: joining for those who follow from afar, otherwise the person's own page. */
export function mainAction({ event, person, links }: EventLetterProps, t: Translator): Block[] {
  if (person.mode === 'on_site') return [button(t('letters.shared.see'), links.manage)]
  const time = formatTime(event.doorsAt, t.language)
  return [button(t('letters.shared.join'), links.join), paragraph(t('letters.shared.join-hint', { time }))]
}

/** The link to change or cancel. */
export const manageLine = ({ links }: EventLetterProps, t: Translator): Block =>
  paragraph({ link: t('letters.shared.manage'), href: links.manage })

/** Whom to ask, with a number to call and an address to write to. */
export function askBlock(contact: Contact, t: Translator): Block {
  const name = [contact.name, contact.organisation].map(tidyLine).filter((text) => text !== '')
  const ways: Inline[] = []
  if (contact.phone) ways.push({ link: tidyLine(contact.phone), href: `tel:${contact.phone.replace(/[^+\d]/g, '')}`, bare: true })
  if (contact.email) ways.push({ link: tidyLine(contact.email), href: `mailto:${encodeURI(tidyLine(contact.email))}`, bare: true })
  const person = say(t, 'letters.shared.ask-person', { name: name.join(', ') })
  const reach = ways.flatMap((way, index) => (index === 0 ? [way] : [', ', way]))
  return paragraph(t('letters.shared.ask'), ...(name.length > 0 ? [person] : []), ...(reach.length > 0 ? [reach] : []))
}

/** Network, funder, privacy, and on reminders the way to stop them. */
export function footLines(network: LetterNetwork, t: Translator, stop?: string): Line[] {
  const funder = network.funder ? `. ${say(t, 'frame.funder', { funder: network.funder })}` : ''
  const privacy: Inline[] = [{ link: t('frame.privacy'), href: network.privacyUrl }]
  const stopping: Line[] = stop ? [{ link: t('letters.shared.stop'), href: stop }] : []
  return [`${unlinked(network.name)}${funder}`, privacy, ...stopping]
}
