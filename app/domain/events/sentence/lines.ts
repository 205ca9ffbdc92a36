import { findAll, patternOf, type Range } from './scan.ts'

const WRAPPED = /\r?\n(?=[^\S\n]*\p{Ll}(?!\p{L}{0,20}\s?:))/gu

/** The text with each line that goes on in small letters joined to the one before: a mail program broke it there. Every character keeps its place. */
export const unwrapped = (text: string): string => text.replace(WRAPPED, (mark) => ' '.repeat(mark.length))

/** What a forwarded letter says of itself: who sent it, when and to whom. "To 15.4." is a Thursday, so `to:` has no digit after it. */
const HEADER = [
  'lähettäjä|lähetetty|vastaanottaja|kopio|piilokopio|liitteet|järjestäjä|kutsuja|osallistujat|pakolliset\\sosallistujat|valinnaiset\\sosallistujat',
  'från|skickat|till|kopia|hemlig\\skopia|bilagor|organisatör|obligatoriska\\sdeltagare|valfria\\sdeltagare',
  'from|sent|cc|bcc|attachments|organizer|attendees|required\\sattendees|optional\\sattendees',
].join('|')
const OF_THE_LETTER = patternOf(`(?<=^|\\n)[^\\S\\n]*(?:(?:${HEADER})\\s?:|to:(?!\\s?\\d)|-{3,}[^\\n]{0,60}-{3,})[^\\n]*`)

/** Labels that stand before what they name; they are no title themselves. */
const LABEL = patternOf(
  '(?<=^|\\n)[^\\S\\n]*(?:aika|ajankohta|milloin|koska|pvm|päivämäärä|päivä|kellonaika|tid|tidpunkt|datum|när|when|time|date)\\s?:',
)

/** Lines and labels of a pasted letter (as `plain` gives it) that tell nothing of the event. */
export const findLetterLines = (text: string): Range[] =>
  [OF_THE_LETTER, LABEL].flatMap((pattern) => findAll(text, pattern).map(({ from, to }) => ({ from, to })))
