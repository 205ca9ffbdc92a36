import { SettingError } from '#app/server/config.ts'
import { ArchiveError } from '#db/archive.ts'
import { BackupError } from '#db/backup.ts'
import { type Command, type Environment, Refusal, readArguments, say, UsageError } from './command.ts'
import { machineSentence } from './machine-sentence.ts'
import { addOrganisationCommand, addTokenCommand, addUserCommand, eraseCommand, signInLinkCommand } from './people.ts'
import { demo, start, web, worker } from './serving.ts'
import { backupCommand, checkCommand, migrateCommand, restoreCommand } from './upkeep.ts'

const COMMANDS: Record<string, Command> = {
  start,
  web,
  worker,
  demo,
  migrate: migrateCommand,
  check: checkCommand,
  backup: backupCommand,
  restore: restoreCommand,
  'organisation add': addOrganisationCommand,
  'user add': addUserCommand,
  'sign-in-link': signInLinkCommand,
  'token add': addTokenCommand,
  erase: eraseCommand,
}

/** Runs one verb. Errors of the caller end with 2, refusals with 1, each with one sentence; anything else is a bug and is thrown. */
export async function main(argv: readonly string[], environment: Environment): Promise<number> {
  const found = commandOf(argv)
  if (!found) {
    const unknown = argv[0] !== undefined && !['--help', 'help', '-h'].includes(argv[0])
    return unknown ? complain(unknownVerb(argv), 2) : help()
  }
  const { command, rest } = found
  if (rest.includes('--help') || rest.includes('-h')) return helpOf(command)
  try {
    return await command.run({ ...readArguments(command, rest), environment })
  } catch (error) {
    if (error instanceof UsageError) return complain(error.message, 2)
    if (error instanceof SettingError || error instanceof Refusal || error instanceof ArchiveError || error instanceof BackupError)
      return complain(error.message, 1)
    const sentence = machineSentence(error)
    if (sentence !== undefined) return complain(sentence, 1)
    throw error
  }
}

function commandOf(argv: readonly string[]): { command: Command; rest: string[] } | undefined {
  for (const length of [2, 1]) {
    const command = COMMANDS[argv.slice(0, length).join(' ')]
    if (command && argv.length >= length) return { command, rest: argv.slice(length) }
  }
  return undefined
}

/** Half of a verb of two words is told its other half. */
function unknownVerb([first, second]: readonly string[]): string {
  const verbs = Object.keys(COMMANDS)
  const whole = verbs.filter((verb) => verb.startsWith(`${first} `))
  const said = whole.length > 0 && second !== undefined && !second.startsWith('-') ? `${first} ${second}` : first
  return whole.length > 0
    ? `There is no "${said}". Did you mean "${whole.join('" or "')}"?`
    : `There is no "${said}". Verbs: ${verbs.join(', ')}.`
}

function complain(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}

function help(): number {
  say('npm run -s kutsu -- <verb> [--help]\n')
  for (const { usage, does } of Object.values(COMMANDS)) say(`  ${usage}\n      ${does}`)
  return 0
}

function helpOf({ usage, does, options = {}, required = [] }: Command): number {
  say(`${usage}\n${does}`)
  for (const name of Object.keys(options))
    say(`  --${name}${options[name]?.type === 'string' ? ' <text>' : ''}${required.includes(name) ? ' (needed)' : ''}`)
  return 0
}
