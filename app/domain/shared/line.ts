/** Marks that turn the direction of everything after them: in a title they could make another one of it. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g

/** A text as one line: line breaks and other control characters become spaces, marks that turn the writing's direction go. */
export function asLine(text: string): string {
  return text
    .replace(TURNS, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
}
