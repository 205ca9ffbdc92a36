/** Why a letter did not leave, as staff are told: an address, the mail server, or because it was no longer true. */
export type LetterReason =
  | 'address'
  | 'server'
  | 'no-address'
  | 'newer'
  | 'stopped'
  | 'not-coming'
  | 'coming'
  | 'event'
  | 'answered'
  | 'nothing-new'
  | 'restored'
  | 'other'

const REASONS: Record<string, LetterReason> = {
  'address-refused': 'address',
  'smtp-auth': 'server',
  'smtp-unreachable': 'server',
  'no-address': 'no-address',
  'recipient-gone': 'no-address',
  superseded: 'newer',
  'event-moved': 'newer',
  'reminders-stopped': 'stopped',
  'registration-cancelled': 'not-coming',
  'not-confirmed': 'not-coming',
  'registration-in-force': 'coming',
  'not-waiting': 'not-coming',
  'event-cancelled': 'event',
  'event-in-force': 'event',
  'event-over': 'event',
  'event-begun': 'event',
  'not-invited': 'event',
  'nothing-new': 'nothing-new',
  answered: 'answered',
  restored: 'restored',
  'attendance-closed': 'answered',
  recorded: 'answered',
  'not-published': 'event',
}

/** The sentence for a reason code of the outbox; a permanent answer of the mail server (`smtp-5…`) speaks of the address. */
export function reasonOf(code: string): LetterReason {
  if (code.startsWith('smtp-5')) return 'address'
  if (code.startsWith('smtp-4')) return 'server'
  return REASONS[code] ?? 'other'
}
