import type { Config } from '#app/server/config.ts'
import type { Db } from '#db/tables/index.ts'
import { openMailbox } from './mailbox.ts'
import type { MailDoor } from './outgoing-mail.ts'
import { openSmtp, type Patience } from './smtp.ts'

/** SMTP when it is set, else the built-in mailbox: nothing leaves the machine then. */
export function openMailDoor(config: Pick<Config, 'smtpUrl' | 'mailFrom'>, db: Db, now: () => Date, patience?: Patience): MailDoor {
  return config.smtpUrl === null ? openMailbox(db, config.mailFrom, now) : openSmtp(config.smtpUrl, config.mailFrom, patience)
}
