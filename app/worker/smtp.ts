import { createTransport } from 'nodemailer'
import { mailSender } from '#app/domain/shared/mail-sender.ts'
import { headersOf, type MailDoor, messageIdOf, type OutgoingMail, type SendResult } from './outgoing-mail.ts'

/** Milliseconds a mail server is waited for: to greet, to say anything at all, and to be done with one letter however slowly it speaks. */
export type Patience = { connection: number; socket: number; letter: number }
const PATIENCE: Patience = { connection: 10_000, socket: 20_000, letter: 120_000 }

/** A pool of connections to the mail server. Retries, order and pace are the outbox's: the pool itself sends each letter once. */
export function openSmtp(url: string, mailFrom: string, patience: Patience = PATIENCE): MailDoor {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 5,
    maxMessages: 100,
    connectionTimeout: patience.connection,
    greetingTimeout: patience.connection,
    socketTimeout: patience.socket,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    paced: true,
    async send(mail) {
      try {
        await transport.sendMail({ ...messageOf(mail, mailFrom), signal: AbortSignal.timeout(patience.letter) })
        return { ok: true }
      } catch (error) {
        return resultOf(error)
      }
    },
    close: () => transport.close(),
  }
}

/** One recipient, an explicit envelope, and the calendar object as the last alternative: the form that mail programs offer to add. */
function messageOf(mail: OutgoingMail, mailFrom: string) {
  const { subject, html, text, calendar } = mail.letter
  const contentType = `text/calendar; charset=utf-8; method=${calendar?.method}`
  return {
    from: mailFrom,
    to: { name: '', address: mail.to },
    envelope: { from: mailSender(mailFrom).address, to: [mail.to] },
    messageId: messageIdOf(mail.id, mailFrom),
    subject,
    text,
    html,
    headers: headersOf(mail),
    ...(calendar ? { alternatives: [{ contentType, content: calendar.content }] } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** Bad destination address and mailbox states; 5.1.7 and 5.1.8 speak of the sender. */
const RECIPIENT = /^5\.(1\.([0-6]|10)|2\.\d+)$/

type SmtpError = { code?: string; responseCode?: number; response?: string; command?: string }

/** Reads whose fault a refusal is. 5.7.x is policy and EAUTH a setting: neither is the recipient's, so the letter waits for somebody to put it right. */
export function resultOf(error: unknown): SendResult & { ok: false } {
  const { code, responseCode, response, command } = (error ?? {}) as SmtpError
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response ?? '')?.[1]
  if (responseCode === undefined) {
    const badAddress = code === 'EENVELOPE'
    return { ok: false, permanent: badAddress, unreachable: !badAddress, code: badAddress ? 'address-refused' : 'smtp-unreachable' }
  }
  if (code === 'EAUTH') return { ok: false, permanent: false, unreachable: true, code: 'smtp-auth' }
  const aboutRecipient = command !== 'MAIL FROM' && (enhanced === undefined ? command === 'RCPT TO' : RECIPIENT.test(enhanced))
  if (responseCode >= 500 && aboutRecipient)
    return { ok: false, permanent: true, unreachable: false, code: `smtp-${enhanced ?? responseCode}` }
  return { ok: false, permanent: false, unreachable: responseCode === 421, code: `smtp-${enhanced ?? responseCode}` }
}
