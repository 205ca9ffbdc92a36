import { Phrase } from './event/event-when.tsx'

/** An e-mail address that opens the reader's own mail program. */
export function MailTo({ email }: { email: string }) {
  return (
    <a href={`mailto:${email}`}>
      <Phrase text={email} />
    </a>
  )
}
