import { isMessageKey, translator, type Values } from '#app/i18n/translator.ts'

const t = translator('en')

/** Codes that no form can meet, only a program; the others have their sentence among the texts for people. */
const OF_PROGRAMS: Record<string, string> = {
  'already-cancelled': 'The event was cancelled already.',
  'count-missing': 'A counter needs count: how many people are on site now.',
  'deputy-missing': 'A deputy needs a name.',
  'id-invalid': 'An id has lower-case letters, digits and hyphens, 40 at most.',
  'id-taken': 'Another organisation has this id.',
  'id-twice': 'Two questions have this id.',
  'language-unknown': 'The language must be fi, selko, sv or en.',
  'list-empty': 'The list is empty.',
  'list-too-long': 'The list is too long; send it in parts.',
  'more-names-than-seats': 'There are more names than seats.',
  'method-missing': 'The method must be tick, scan, walk_in, counter or bulk.',
  'no-members': 'The group has no members to invite.',
  'nonce-invalid': 'A nonce has 200 characters at most.',
  'nonce-missing': 'A nonce is needed, so that the same act sent twice is one.',
  'not-a-draft': 'The event is not a draft any more.',
  'not-changeable': 'A change does not change this. An event has its own calls to publish and to cancel it; its organisation stays.',
  'not-published': 'The event is a draft: publish it first.',
  'organisation-id-invalid': 'An organisation’s id has lower-case letters, digits and hyphens, 60 at most.',
  'registration-missing': 'Say who it was: a registration of this event, or a name.',
  'registration-unknown': 'This event has no such registration.',
  'reminder-invalid': 'A reminder is {"before": "PT1H"} or {"days": 1, "at": "09:00"}.',
  'sector-unknown': 'This sector is not known.',
  'time-not-of-event': 'This moment is far from the event.',
  'time-zone-unknown': 'This time zone is not known.',
}

/** The English sentence of a code; what has none is told as it is. `values` are what the sentence names. */
export function sentenceOf(code: string, values?: Values): string {
  const key = `error.${code}`
  return isMessageKey(key) ? t(key, values) : (OF_PROGRAMS[code] ?? code)
}
