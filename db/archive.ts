import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Row } from './snapshot.server.ts'

const FORMAT = 1

/** A line of an archive: gzip'd JSON, one object a line. The first is the head, the last the end with the digest of all before it. */
export type Head = { kutsu: 'backup'; format: number; engine: string; at: string; migrations: string[] }
export type FileLine = { file: string; content: string }
export type RowLine = { table: string; row: Row }
type End = { end: true; rows: number; sha256: string }
type Line = Head | FileLine | RowLine | End

/** What is wrong with an archive, in a sentence for the person at the command line. */
export class ArchiveError extends Error {}

/** Writes lines to a file that exists only when it is whole: `close` adds the digest. Readable by its owner only, since it holds the secret. */
export function openArchive(file: string) {
  const gzip = createGzip()
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 })
  gzip.pipe(out)
  const done = finished(out)
  const failed = new Promise<never>((_, reject) => out.on('error', reject))
  // Whoever writes next or closes gets the failure; until then nobody listens.
  for (const promise of [done, failed]) promise.catch(() => {})
  const hash = createHash('sha256')
  let rows = 0
  const put = async (text: string) => {
    if (!gzip.write(`${text}\n`)) await Promise.race([once(gzip, 'drain'), failed])
  }
  return {
    async write(line: Omit<Head, 'kutsu' | 'format'> | FileLine | RowLine): Promise<void> {
      const text = JSON.stringify('migrations' in line ? { kutsu: 'backup', format: FORMAT, ...line } : line)
      if ('row' in line) rows++
      hash.update(`${text}\n`)
      await put(text)
    },
    async close(): Promise<number> {
      await put(JSON.stringify({ end: true, rows, sha256: hash.digest('hex') } satisfies End))
      gzip.end()
      await done
      return rows
    },
  }
}

/** Reads an archive line by line. Throws an `ArchiveError` when it is not one, is cut short or was changed; read it whole before using it. */
export async function* readArchive(file: string): AsyncGenerator<Head | FileLine | RowLine> {
  const hash = createHash('sha256')
  let rows = 0
  let ended = false
  let first = true
  for await (const text of linesOf(file)) {
    const line = parse(text)
    if (first && !isHead(line)) throw new ArchiveError('This is not a backup made by kutsu.')
    if (isHead(line) && line.format !== FORMAT) throw new ArchiveError('This backup was made by a newer program. Update the program.')
    first = false
    if ('end' in line) {
      if (line.rows !== rows || line.sha256 !== hash.digest('hex')) break
      ended = true
      continue
    }
    if (ended) break
    if ('row' in line) rows++
    hash.update(`${text}\n`)
    yield line
  }
  if (!ended) throw new ArchiveError('The backup is damaged or cut short. Nothing was changed.')
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  try {
    for await (const line of createInterface({ input: source.pipe(gunzip), crlfDelay: Number.POSITIVE_INFINITY })) yield line
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new ArchiveError('There is no such file.')
    throw code?.startsWith('Z_') ? new ArchiveError('The backup is damaged or cut short. Nothing was changed.') : error
  }
}

const isHead = (line: Line): line is Head => 'kutsu' in line && line.kutsu === 'backup'

function parse(text: string): Line {
  try {
    const line: unknown = JSON.parse(text)
    if (typeof line === 'object' && line !== null) return line as Line
  } catch {
    // Falls through to the same refusal: a line that cannot be read.
  }
  throw new ArchiveError('This is not a backup made by kutsu.')
}
