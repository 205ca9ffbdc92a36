import type { MessageKey } from '#app/i18n/messages/index.ts'
import { Icon } from './icon.tsx'
import { useTranslator } from './language.tsx'

/** A part of a notice: its heading, then its paragraphs, or a list. */
export type NoticePart = { heading: MessageKey; paragraphs?: readonly MessageKey[]; list?: readonly MessageKey[] }
type Contact = { controller: string | null; contact: string | null; email: string | null; phone: string | null }

/** The parts of a notice, one after the other. Texts may name the controller. */
export function Notice({ parts, values }: { parts: readonly NoticePart[]; values: { controller: string } }) {
  const t = useTranslator()
  return (
    <>
      {parts.map((part) => (
        <section className="flow flow-tight" key={part.heading}>
          <h2 className="modest">{t(part.heading)}</h2>
          {part.paragraphs?.map((key) => (
            <p key={key}>{t(key, values)}</p>
          ))}
          {part.list && (
            <ul>
              {part.list.map((key) => (
                <li key={key}>{t(key, values)}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  )
}

/** Whom to ask, by mail or phone. */
export function NoticeContact({ heading, text, contact }: { heading: MessageKey; text: MessageKey; contact: Contact }) {
  const t = useTranslator()
  return (
    <section className="card flow flow-tight" data-tone="info">
      <h2 className="modest">{t(heading)}</h2>
      <p>{t(text)}</p>
      <p>
        <b>{[contact.contact, contact.controller].filter(Boolean).join(', ')}</b>
      </p>
      {contact.email && (
        <p className="with-icon">
          <Icon name="mail" />
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </p>
      )}
      {contact.phone && (
        <p className="with-icon">
          <Icon name="phone" />
          <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>
        </p>
      )}
    </section>
  )
}
