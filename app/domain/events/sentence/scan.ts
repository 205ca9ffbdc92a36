/** Longer texts are cut here: a pasted invitation with the long links of a mail scanner fits, and reading stays quick whatever is pasted. */
export const MOST_CHARACTERS = 4_000

/** Characters of the text from `from` up to, not including, `to`. */
export type Range = { from: number; to: number }

/** Stands for a character that has been understood; no rule matches across it but those that look for it. */
export const TAKEN = '\u0001'

const NOT_AFTER_LETTER = '(?<![\\p{L}\\p{N}])'
const NOT_BEFORE_LETTER = '(?![\\p{L}\\p{N}])'

/** The text as rules read it: lower case, one kind of dash and space; lines stay apart. Every character keeps its place. */
export function plain(text: string): string {
  return text
    .replace(/[\s\S]/g, (character) => (character.toLowerCase().length === 1 ? character.toLowerCase() : character))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\S\n]|[\u00a0\u2000-\u200b\u202f\u2060]/g, ' ')
    .replaceAll(TAKEN, ' ')
}

/** The text with the ranges taken out, everything else in its place. */
export function hide(text: string, ranges: readonly Range[]): string {
  let hidden = text
  for (const { from, to } of ranges) hidden = hidden.slice(0, from) + TAKEN.repeat(to - from) + hidden.slice(to)
  return hidden
}

/** Compiled patterns by source: the same few hundred are asked for at every reading. They carry no place: `matchAll` works on a copy. */
const compiled = new Map<string, RegExp>()

export function patternOf(source: string): RegExp {
  const known = compiled.get(source) ?? new RegExp(source, 'gu')
  compiled.set(source, known)
  return known
}

export const overlaps = (one: Range, other: Range): boolean => one.from < other.to && other.from < one.to

/** Those of a list that share no character with an earlier one. */
export function apart<One extends Range>(ranges: readonly One[]): One[] {
  const kept: One[] = []
  for (const one of ranges) if (!kept.some((other) => overlaps(one, other))) kept.push(one)
  return kept
}

/** A pattern for whole words only, also beside ä, ö and å, where `\b` fails. */
export const word = (source: string): RegExp => patternOf(`${NOT_AFTER_LETTER}(?:${source})${NOT_BEFORE_LETTER}`)

/** Everything a pattern finds, with its place and its named groups. */
export function findAll(text: string, pattern: RegExp): (Range & { text: string; groups: Record<string, string | undefined> })[] {
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
    groups: match.groups ?? {},
  }))
}
