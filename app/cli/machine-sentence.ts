/** Sentences that the program itself says when what it stands on is not as it must be. */
const OUR_OWN = /newer than this program|^SQLite setting|transaction_isolation/

type Told = { code?: unknown; syscall?: unknown }

/**
 * The sentence of an error that the machine is behind, not a bug: a folder, file, port or database that cannot be used, with the setting to look
 * at. Undefined for everything else.
 */
export function machineSentence(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (OUR_OWN.test(error.message)) return error.message
  const what = whatCannotBeUsed(error)
  return what && `${what}: ${detailOf(error)}.`
}

function whatCannotBeUsed(error: Error): string | undefined {
  const { code, syscall } = error as Told
  if (typeof code !== 'string') return /directory does not exist/.test(error.message) ? 'DATABASE_URL cannot be opened' : undefined
  if (/^SQLITE_(CANTOPEN|NOTADB|READONLY|PERM|FULL|IOERR)/.test(code)) return 'DATABASE_URL cannot be opened'
  if (/^(28|3D|53|57)[0-9A-Z]{3}$/.test(code)) return 'The database of DATABASE_URL does not let the program in'
  if (syscall === 'listen') return 'PORT and HOST cannot be listened on'
  if (syscall === 'getaddrinfo') return 'HOST or DATABASE_URL names a machine that is not found'
  if (syscall === 'connect' || code === 'ECONNREFUSED') return 'The database of DATABASE_URL is not reached'
  if (syscall === 'mkdir') return 'DATA_DIR cannot be used'
  return /^E[A-Z]+$/.test(code) && typeof syscall === 'string' ? 'A file cannot be used' : undefined
}

/** A name that leads to several addresses has an error for each and no text of its own. */
function detailOf(error: Error): string {
  const [first] = error instanceof AggregateError ? error.errors : []
  return error.message || (first instanceof Error ? first.message : String((error as Told).code))
}
