import type { Translator } from '#app/i18n/translator.ts'
import { askBlock, footLines } from './event-parts.ts'
import { button, paragraph } from './layout.ts'
import type { Contact, Letter, LetterNetwork } from './letter.ts'
import { letterOf } from './sheet.ts'

/** The link that signs a staff member in: ten minutes, once. No event, so no date begins the subject. */
export function signIn(props: { signInUrl: string; network: LetterNetwork; coordinator: Contact }, t: Translator): Letter {
  const content = {
    subject: t('letters.sign-in.subject'),
    heading: [t('letters.sign-in.heading')],
    blocks: [
      button(t('letters.sign-in.open'), props.signInUrl),
      paragraph(t('letters.sign-in.text')),
      paragraph(t('letters.sign-in.not-you')),
      askBlock(props.coordinator, t),
    ],
    foot: footLines(props.network, t),
  }
  return letterOf(content, t)
}
