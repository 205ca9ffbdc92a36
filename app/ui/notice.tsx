import type { MessageKey } from '#app/i18n/messages/index.ts'
import { Phrase } from './event/event-when.tsx'
import { Icon } from './icon.tsx'
import { useTranslator } from './language.tsx'
import { MailTo } from './mail-to.tsx'

/** A part of a notice: its heading, then its paragraphs, or a list, then an authority that may be turned to. */
export type NoticePart = {
  heading: MessageKey
  paragraphs?: readonly MessageKey[]
  list?: readonly MessageKey[]
  authority?: { name: MessageKey; site: MessageKey; email: string; phone: string }
}
type Contact = { controller: string | null; contact: string | null; email: string | null; phone: string | null }

type Props = {
  title: MessageKey
  lead: MessageKey
  parts: readonly NoticePart[]
  ask: { heading: MessageKey; text: MessageKey }
  contact: Contact
  /** Parts that come after whom to ask. */
  after?: readonly NoticePart[]
}

/** A notice of the installation as a page: what it says, part by part, and whom to ask. Texts may name the controller. */
export function NoticePage({ title, lead, parts, ask, contact, after = [] }: Props) {
  const t = useTranslator()
  const values = { controller: contact.controller ?? 'Kutsu' }
  return (
    <div className="one-column">
      <div className="flow flow-wide">
        <div className="flow">
          <h1>{t(title)}</h1>
          <p>{t(lead, values)}</p>
        </div>
        <Parts parts={parts} values={values} />
        <AskUs {...ask} contact={contact} />
        <Parts parts={after} values={values} />
      </div>
    </div>
  )
}

function Parts({ parts, values }: { parts: readonly NoticePart[]; values: { controller: string } }) {
  const t = useTranslator()
  return (
    <>
      {parts.map((part) => (
        <section className="flow flow-tight" key={part.heading}>
          <h2 className="modest">{t(part.heading)}</h2>
          {part.paragraphs?.map((key) => (
            <p key={key}>
              <Phrase text={t(key, values)} />
            </p>
          ))}
          {part.list && (
            <ul>
              {part.list.map((key) => (
                <li key={key}>
                  <Phrase text={t(key, values)} />
                </li>
              ))}
            </ul>
          )}
          {part.authority && <Authority {...part.authority} />}
        </section>
      ))}
    </>
  )
}

/** Whom to ask, by mail or phone. */
function AskUs({ heading, text, contact }: { heading: MessageKey; text: MessageKey; contact: Contact }) {
  const t = useTranslator()
  return (
    <section className="card flow flow-tight" data-tone="info">
      <h2 className="modest">{t(heading)}</h2>
      <p>
        <Phrase text={t(text)} />
      </p>
      <p>
        <b>{[contact.contact, contact.controller].filter(Boolean).join(', ')}</b>
      </p>
      {contact.email && (
        <p className="with-icon">
          <Icon name="mail" />
          <MailTo email={contact.email} />
        </p>
      )}
      {contact.phone && <CallTo phone={contact.phone} />}
    </section>
  )
}

/** An authority: its name, and its site, address and switchboard. */
function Authority({ name, site, email, phone }: NonNullable<NoticePart['authority']>) {
  const t = useTranslator()
  return (
    <>
      <p>
        <b>{t(name)}</b>
      </p>
      <p className="with-icon">
        <Icon name="link" />
        <a href={`https://www.${t(site)}`}>{t(site)}</a>
      </p>
      <p className="with-icon">
        <Icon name="mail" />
        <MailTo email={email} />
      </p>
      <CallTo phone={phone} />
    </>
  )
}

function CallTo({ phone }: { phone: string }) {
  return (
    <p className="with-icon">
      <Icon name="phone" />
      <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
    </p>
  )
}
