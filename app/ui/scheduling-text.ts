import type { Question } from '#app/domain/events/sentence/questions.ts'
import type { Warning } from '#app/domain/events/warnings.ts'
import { formatDate, formatDay, formatTime } from '#app/i18n/dates.ts'
import type { Translator, Values } from '#app/i18n/translator.ts'

/** A question of the sentence box in the reader's language. Its choices (`dates`, `kinds`) are the page's to show. */
export function questionText(question: Question, t: Translator): string {
  const day = 'date' in question ? formatDay(question.date, t.language) : ''
  const clock = (time: string) => formatTime(`2000-01-01T${time}`, t.language)
  const values: Values = { day }
  if ('text' in question) values.text = question.text
  if ('url' in question) values.url = question.url
  if ('week' in question) values.week = question.week
  if ('wall' in question) values.time = formatTime(question.wall, t.language)
  if ('startsAt' in question) values.time = formatTime(question.startsAt, t.language)
  if ('endsAt' in question) values.time = formatTime(question.endsAt, t.language)
  if ('minutes' in question) values.minutes = question.minutes
  if ('start' in question) Object.assign(values, { start: clock(question.start), end: clock(question.end) })
  return t(`scheduling.question.${question.code}`, values)
}

function valuesOf(warning: Warning, t: Translator): Values {
  const { data } = warning
  const values: Values = {}
  if ('day' in data) Object.assign(values, { day: formatDay(data.day, t.language), date: formatDate(data.day, t.language) })
  if ('name' in data) values.name = t(`scheduling.holiday.${data.name}`)
  if ('wall' in data) values.time = formatTime(data.wall, t.language)
  if ('title' in data) values.title = data.title
  if ('startsAt' in data) Object.assign(values, { day: formatDay(data.startsAt, t.language), time: formatTime(data.startsAt, t.language) })
  if ('startsOn' in data) Object.assign(values, { start: formatDate(data.startsOn, t.language), end: formatDate(data.endsOn, t.language) })
  return values
}

/** A warning about an event being written, in the reader's language. */
export function warningText(warning: Warning, t: Translator): string {
  return t(`scheduling.warning.${warning.code}`, valuesOf(warning, t))
}
