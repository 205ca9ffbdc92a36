import { domainOf } from './email-address.ts'

/** The sender as settings name it: `Kutsu <kutsu@example.org>`, or a bare address. */
export function mailSender(mailFrom: string): { name: string; address: string; domain: string } {
  const address = /<([^<>]+)>/.exec(mailFrom)?.[1] ?? mailFrom
  const name = mailFrom.includes('<') ? mailFrom.slice(0, mailFrom.indexOf('<')).trim() : ''
  return { name, address, domain: domainOf(address) }
}

/** The UID of a calendar entry: it stays for life, so that a change finds what it changes. A meeting's invitation and its answer are one entry. */
export function calendarUid(id: string, mailFrom: string): string {
  return `${id}@${mailSender(mailFrom).domain}`
}
