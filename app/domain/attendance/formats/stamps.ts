import { isWallTime, toInstant } from '#app/domain/shared/wall-time.ts'

/** The order of the parts of a date: year, month, day. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy'

const STAMP =
  /^(\d{1,4})([./-])\s?(\d{1,2})[./-]\s?(\d{1,4})\.?(?:,?\s+|T)(?:[^\d\s]+\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*([ap])\.?\s?m\.?)?$/i

type Parts = {
  numbers: [number, number, number]
  separator: string
  hour: number
  minute: number
  second: number
  half: string | undefined
}

function partsOf(text: string): Parts | undefined {
  const found = STAMP.exec(text)
  if (!found) return undefined
  const numbers: Parts['numbers'] = [Number(found[1]), Number(found[3]), Number(found[4])]
  const time = { hour: Number(found[5]), minute: Number(found[6]), second: Number(found[7] ?? 0) }
  return { numbers, separator: found[2] ?? '', ...time, half: found[8]?.toLowerCase() }
}

export const isStamp = (text: string) => partsOf(text) !== undefined

/**
 * The order in which a file writes its dates, decided for the whole file: by a year in front, by dots and hyphens, by a number that can be no
 * month, by the known day of the event, by AM and PM. `assumed` when nothing decides.
 */
export function dateOrderOf(texts: readonly string[], eventDay?: string): { order: DateOrder; assumed: boolean } {
  const all = texts.flatMap((text) => partsOf(text) ?? [])
  if (all.some(({ numbers }) => numbers[0] > 31)) return { order: 'ymd', assumed: false }
  if (all.some(({ separator, numbers }) => separator !== '/' || numbers[0] > 12)) return { order: 'dmy', assumed: false }
  if (all.some(({ numbers }) => numbers[1] > 12)) return { order: 'mdy', assumed: false }
  const fits = (['dmy', 'mdy'] as const).filter((order) => all.some((parts) => wallOf(parts, order)?.startsWith(eventDay ?? 'none')))
  if (fits.length === 1 && fits[0]) return { order: fits[0], assumed: false }
  if (all.some(({ half }) => half !== undefined)) return { order: 'mdy', assumed: false }
  return { order: 'dmy', assumed: all.some(({ numbers }) => numbers[0] !== numbers[1]) }
}

function wallOf({ numbers, hour, minute, second, half }: Parts, order: DateOrder): string | undefined {
  const [a, b, c] = numbers
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b]
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  if (month < 1 || month > 12 || day < 1 || day > 31 || hours > 23 || minute > 59 || second > 59) return undefined
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year < 100 ? 2000 + year : year}-${two(month)}-${two(day)}T${two(hours)}:${two(minute)}:${two(second)}`
}

/** The wall time of a stamp, `2026-10-06T17:55:00`; undefined when it is none. */
export function wallTimeOf(text: string, order: DateOrder): string | undefined {
  const parts = partsOf(text)
  return parts && wallOf(parts, order)
}

/**
 * Tells the instants of a file's stamps, read in a zone; undefined for what is no stamp, or a day that does not exist. Each stamp is read once;
 * clocks never change within a minute, so each minute is looked up once.
 */
export function stampReader(order: DateOrder, zone: string): (text: string) => string | undefined {
  const minutes = new Map<string, number | undefined>()
  const known = new Map<string, string | undefined>()
  const minuteOf = (wall: string) => (isWallTime(wall) ? toInstant(wall, zone).getTime() : undefined)
  const read = (text: string) => {
    const wall = wallTimeOf(text, order)
    if (wall === undefined) return undefined
    const minute = wall.slice(0, 16)
    if (!minutes.has(minute)) minutes.set(minute, minuteOf(minute))
    const start = minutes.get(minute)
    return start === undefined ? undefined : new Date(start + Number(wall.slice(17)) * 1000).toISOString()
  }
  return (text) => {
    if (!known.has(text)) known.set(text, read(text))
    return known.get(text)
  }
}

/** Seconds of a duration in any language: `1h 7m 10s`, `1 Std. 7 Min. 10 Sek.`, `1 t 7 min 10 s`, `1:07:10`; null when it is none. */
export function secondsOf(text: string): number | null {
  const clock = /^(\d+):(\d{2})(?::(\d{2}))?$/.exec(text)
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)
  const parts = [...text.matchAll(/(\d+)\s*(\p{L}+)/gu)]
  if (parts.length === 0) return null
  return parts.reduce((total, [, amount, unit]) => total + Number(amount) * unitSeconds(unit ?? ''), 0)
}

function unitSeconds(unit: string): number {
  const word = unit.toLowerCase()
  if (word.startsWith('m')) return 60
  return word.startsWith('s') && !word.startsWith('st') ? 1 : 3600
}
