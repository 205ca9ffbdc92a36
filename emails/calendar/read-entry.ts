import { unfold } from './lines.ts'

/** What a calendar program shows of an entry of ours; UTC instants. */
export type ShownEntry = { title: string; startsAt: Date; endsAt: Date; location: string; description: string; cancelled: boolean }

/** Reads back a calendar object with one entry, as `calendarFor` writes it. */
export function readEntry(file: string): ShownEntry {
  const values = new Map(unfold(file).map((line) => [/^[A-Z-]+/.exec(line)?.[0], line.slice(line.indexOf(':') + 1)]))
  const text = (name: string) => unescapeText(values.get(name) ?? '')
  return {
    title: text('SUMMARY'),
    startsAt: instantOf(values.get('DTSTART') ?? ''),
    endsAt: instantOf(values.get('DTEND') ?? ''),
    location: text('LOCATION'),
    description: text('DESCRIPTION'),
    cancelled: values.get('STATUS') === 'CANCELLED',
  }
}

/** `20270318T070000Z` */
const instantOf = (value: string) => new Date(value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

const unescapeText = (value: string) => value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
