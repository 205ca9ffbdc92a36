/** Letters that do not come apart into a base letter and a mark. */
const ALONE: Record<string, string> = { ø: 'o', æ: 'ae', đ: 'd', ð: 'd', ŋ: 'n', ŧ: 't', ł: 'l', ß: 'ss', þ: 'th', ı: 'i' }

/** A text as searches compare it: lower case, without accents (`Häkälä` is `hakala`), blanks as one. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæđðŋŧłßþı]/g, (letter) => ALONE[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}
