import { expect, test } from 'vitest'
import { AUDIT_ACTIONS } from '#app/domain/audit/actions.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { translator } from '#app/i18n/translator.ts'
import { auditSentence } from '#app/web/audit-sentence.ts'

const NAMES = new Map([['sari', 'Sari Ylitalo']])
const told = (action: string, details: object = {}, actor = 'sari', language: (typeof LANGUAGES)[number] = 'en') =>
  auditSentence({ actor, action, details: JSON.stringify(details) }, NAMES, translator(language))

test('every act that can be written down has its own sentence in four languages, with who did it', () => {
  for (const language of LANGUAGES) {
    const sentences = AUDIT_ACTIONS.map((action) => told(action, { amount: 3 }, 'sari', language))
    expect(sentences.filter((sentence) => !sentence.includes('Sari Ylitalo'))).toEqual([])
    expect(sentences.filter((sentence) => /[a-z-]+\.[a-z-]+/.test(sentence))).toEqual([])
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([])
  }
})

test('a sentence tells the role that was given and how many it was about', () => {
  expect(told('account.changed', { fields: ['role'], role: 'viewer' })).toBe(
    'Sari Ylitalo changed a person’s account. The role is now viewer.',
  )
  expect(told('account.changed', { fields: ['name'], role: 'viewer' })).toBe('Sari Ylitalo changed a person’s account.')
  expect(told('event.written-to-all', { letters: 12 })).toBe('Sari Ylitalo wrote to all: 12 letters.')
  expect(told('event.written-to-all', { letters: 1 }, 'sari', 'fi')).toBe('Sari Ylitalo kirjoitti kaikille: 1 viesti.')
})

test('marking a device as the room’s and taking the mark away are told apart', () => {
  expect(told('attendance.room', { amount: 1 }, 'sari', 'fi')).toBe('Sari Ylitalo merkitsi laitteen salin laitteeksi.')
  expect(told('attendance.room', { amount: 0 }, 'sari', 'fi')).toBe('Sari Ylitalo otti laitteelta pois merkinnän, että se on salin laite.')
})

test('what acts without an account, who is not known and what is not known any more are told so', () => {
  expect(told('event.published', {}, 'cli')).toBe('The command line published the event.')
  expect(told('event.published', {}, 'gone')).toBe('Somebody unknown published the event.')
  expect(told('event.teleported')).toBe('Sari Ylitalo did: event.teleported.')
  expect(told('constructor')).toBe('Sari Ylitalo did: constructor.')
})
