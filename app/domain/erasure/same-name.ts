import { fold } from '#app/domain/shared/fold.ts'
import { normalName } from '#app/domain/shared/normal-name.ts'

/** A name as people mean it, whichever comes first: reports write `Lahti Mikko`, forms `Mikko Lahti`. */
const keyOf = (name: string) =>
  normalName(name)
    .split(/[\s,]+/)
    .filter(Boolean)
    .sort()
    .join(' ')

/** Whether two names are of the same words. */
export const isSameName = (one: string, other: string) => keyOf(one) === keyOf(other)

/** Whether a text holds every word sought, whatever their case and accents. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const folded = fold(text)
  return words.every((word) => folded.includes(word))
}
