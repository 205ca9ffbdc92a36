const SHAPE = /(?<![0-9A-Z])(\d{6})[-+A-FU-Y](\d{3})([0-9A-FHJ-NPR-Y])(?![0-9A-Z])/i
const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** Whether a text holds a Finnish personal identity code (its check character fits): such a text is refused, never stored. */
export function holdsIdentityNumber(text: string): boolean {
  const found = SHAPE.exec(text)
  if (!found) return false
  const number = Number(`${found[1]}${found[2]}`)
  return CHECK[number % 31] === found[3]?.toUpperCase()
}
