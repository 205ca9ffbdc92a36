import type { z } from 'zod'
import { addUser } from '#app/domain/accounts/add-user.ts'
import { NewUser, TokenName } from '#app/domain/accounts/input.ts'
import { issueApiToken } from '#app/domain/accounts/issue-api-token.ts'
import { printSignInLink } from '#app/domain/accounts/print-sign-in-link.ts'
import { findAccountByEmail } from '#app/domain/accounts/queries.server.ts'
import { erasePerson } from '#app/domain/erasure/erase-person.ts'
import { addOrganisation } from '#app/domain/organisations/add-organisation.ts'
import { OrganisationId, OrganisationInput } from '#app/domain/organisations/input.ts'
import { SECTORS } from '#app/domain/organisations/sectors.ts'
import { normaliseEmail } from '#app/domain/shared/email-address.ts'
import { translator } from '#app/i18n/translator.ts'
import { errorSentence } from '#app/web/error-sentences.ts'
import { type Command, Refusal, say, text, UsageError, type Values } from './command.ts'
import { withInstallation } from './opened.ts'

const CLI = { kind: 'cli' } as const
const option = { type: 'string' } as const

/** Reads options by a schema; a wrong one is a usage error with the sentence the screens would show. */
function read<Schema extends z.ZodType>(schema: Schema, values: unknown): z.output<Schema> {
  const parsed = schema.safeParse(values)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const sentence =
    issue?.code === 'invalid_value' ? `It is one of ${issue.values.join(', ')}.` : errorSentence(translator('en'), issue?.message ?? '')
  throw new UsageError(`--${String(issue?.path[0])}: ${sentence}`)
}

const email = (values: Values) => normaliseEmail(text(values, 'email') ?? '')

export const addOrganisationCommand: Command = {
  usage: `organisation add --id <id> --name <name> [--sector <${SECTORS.join('|')}>] [--municipality <code>] [--domain <domain>]`,
  does: 'Adds an organisation. Several e-mail domains are given in one --domain, separated by commas.',
  options: { id: option, name: option, sector: option, municipality: option, domain: option },
  required: ['id', 'name'],
  run: ({ values, environment }) =>
    withInstallation(environment, async ({ connection }, now) => {
      const id = OrganisationId.safeParse(values.id)
      if (!id.success) throw new UsageError('--id: use lower-case letters, digits and hyphens.')
      const given = read(OrganisationInput, { ...values, domains: text(values, 'domain') ?? '' })
      const added = await addOrganisation(connection.db, { ...given, id: id.data }, CLI, now)
      if (!added.ok)
        throw new Refusal(
          added.reason === 'id-taken' ? 'There is an organisation with this id.' : 'There is an organisation with this name.',
        )
      say(added.id)
      return 0
    }),
}

export const addUserCommand: Command = {
  usage: 'user add --email <address> --name <name> --role <coordinator|organiser|secretary|viewer> --organisation <id>',
  does: 'Gives a person an account. They sign in by a link; see sign-in-link.',
  options: { email: option, name: option, role: option, organisation: option, language: option },
  required: ['email', 'name', 'role', 'organisation'],
  run: ({ values, environment }) =>
    withInstallation(environment, async ({ connection }, now) => {
      const added = await addUser(connection.db, read(NewUser, values), CLI, now)
      if (!added.ok)
        throw new Refusal(
          added.reason === 'email-taken' ? 'This address has an account already.' : 'There is no such organisation. Add it first.',
        )
      say(added.id)
      return 0
    }),
}

export const signInLinkCommand: Command = {
  usage: 'sign-in-link --email <address>',
  does: 'Prints a link that signs the person in once within ten minutes; for when mail is down.',
  options: { email: option },
  required: ['email'],
  run: ({ values, environment }) =>
    withInstallation(environment, async ({ connection, config }, now) => {
      const link = await printSignInLink(connection.db, email(values), config, now)
      if (!link) throw new Refusal('Nobody with an open account has this address.')
      say(link)
      return 0
    }),
}

export const addTokenCommand: Command = {
  usage: 'token add --email <address> --name <name>',
  does: "Prints an API token that acts with the person's rights, and nothing else. It is shown only now.",
  options: { email: option, name: option },
  required: ['email', 'name'],
  run: ({ values, environment }) =>
    withInstallation(environment, async ({ connection }, now) => {
      const account = await findAccountByEmail(connection.db, email(values))
      if (!account?.active) throw new Refusal('Nobody with an open account has this address.')
      const { name } = read(TokenName, values)
      say(await issueApiToken(connection.db, { accountId: account.id, name }, 'cli', now))
      return 0
    }),
}

export const eraseCommand: Command = {
  usage: 'erase --email <address>',
  does: 'Removes a participant: name, address, phone and answers are emptied everywhere, letters in the built-in mailbox deleted. Figures stay as they were.',
  options: { email: option },
  required: ['email'],
  run: ({ values, environment }) =>
    withInstallation(environment, async ({ connection }, now) => {
      const { registrations } = await erasePerson(connection.db, email(values), CLI, now)
      say(registrations === 0 ? 'Nobody has registered with this address.' : `Erased from ${registrations} registrations.`)
      return 0
    }),
}
