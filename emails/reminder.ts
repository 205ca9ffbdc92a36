import { formatTime } from '#app/i18n/dates.ts'
import type { Translator } from '#app/i18n/translator.ts'
import { askBlock, eventFacts, footLines, mainAction, manageLine } from './event-parts.ts'
import type { EventLetterProps, Letter } from './letter.ts'
import { letterOf } from './sheet.ts'
import { subjectOf } from './subject.ts'

/** The event comes near: `daysLeft` counts calendar days in the event's zone, 0 is today. `stop` leads to the page that ends reminders. */
export function reminder(props: EventLetterProps & { daysLeft: number; stop: string }, t: Translator): Letter {
  const content = {
    subject: subjectOf('letters.reminder.subject', props.event, t),
    heading: [headingOf(props.daysLeft, formatTime(props.event.startsAt, t.language), t)],
    blocks: [eventFacts(props, t), ...mainAction(props, t), manageLine(props, t), askBlock(props.event.contact, t)],
    foot: footLines(props.network, t, props.stop),
  }
  return letterOf(content, t)
}

function headingOf(days: number, time: string, t: Translator): string {
  if (days <= 0) return t('letters.reminder.today', { time })
  return days === 1 ? t('letters.reminder.tomorrow', { time }) : t('letters.reminder.later', { days })
}
