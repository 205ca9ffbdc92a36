import { dateLeaf } from '#app/i18n/dates.ts'
import { useTranslator } from '../language.tsx'

/** The date as a leaf of a calendar, to be scanned; hidden from screen readers, so the date stands in text beside it. `wall` is local. */
export function DateLeaf({ wall }: { wall: string }) {
  const { weekday, day, month } = dateLeaf(wall, useTranslator().language)
  return (
    <div className="date-leaf" aria-hidden="true">
      <span>{weekday}</span>
      <b>{day}</b>
      <span>{month}</span>
    </div>
  )
}
