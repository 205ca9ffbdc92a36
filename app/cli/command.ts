import { type ParseArgsConfig, parseArgs } from 'node:util'

export type Environment = Record<string, string | undefined>
export type Values = Record<string, string | boolean | undefined>

/** One verb of the command line. `run` answers the exit code; 0 is success. */
export type Command = {
  /** How it is called, after `npm run -s kutsu --`. */
  usage: string
  /** What it does, in one or two sentences. */
  does: string
  options?: NonNullable<ParseArgsConfig['options']>
  /** Names of the options that must be given. */
  required?: readonly string[]
  /** How many words follow the verb. */
  words?: number
  run: (given: { values: Values; words: string[]; environment: Environment }) => Promise<number>
}

/** Something the caller did wrong: one sentence, exit code 2. */
export class UsageError extends Error {}
/** Something that cannot be done now: one sentence, exit code 1. */
export class Refusal extends Error {}

/** Reads a command's arguments; throws a `UsageError` for unknown, missing or surplus ones. */
export function readArguments(command: Command, argv: readonly string[]): { values: Values; words: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: command.options ?? {}, allowPositionals: true })
    const missing = command.required?.find((name) => !values[name])
    if (missing) throw new UsageError(`--${missing} is missing.`)
    if (positionals.length !== (command.words ?? 0)) throw new UsageError(`Expected: ${command.usage}`)
    return { values: values as Values, words: positionals }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(error instanceof Error ? (error.message.split('. To ')[0] ?? '') : 'The arguments cannot be read.')
  }
}

export const text = (values: Values, name: string) => (typeof values[name] === 'string' ? (values[name] as string) : undefined)
export const say = (line: string) => process.stdout.write(`${line}\n`)
