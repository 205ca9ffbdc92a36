/** The sign between date and number, a hyphen also as keyboards and word processors write it (hyphens and dashes, the minus sign). */
const SIGN = '[-+\\u2010-\\u2015\\u2212\\uFE63\\uFF0DA-FU-Y]'
const SHAPE = new RegExp(`(?<![0-9A-Z])(\\d{6})${SIGN}(\\d{3})([0-9A-FHJ-NPR-Y])(?![0-9A-Z])`, 'gi')
const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** Whether a text holds a Finnish personal identity code (its check character fits): such a text is refused, never stored. */
export function holdsIdentityNumber(text: string): boolean {
  return [...text.matchAll(SHAPE)].some(([, date, number, check]) => CHECK[Number(`${date}${number}`) % 31] === check?.toUpperCase())
}
