import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { main } from '#app/cli/kutsu.ts'
import { machineSentence } from '#app/cli/machine-sentence.ts'
import { freePort } from '#tests/support/app.ts'
import { postgresUrl } from '#tests/support/db.ts'

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'kutsu-machine-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** What `check` complains of under these settings. */
async function complaint(environment: Record<string, string>): Promise<{ code: number; said: string }> {
  let said = ''
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    said += String(chunk)
    return true
  })
  try {
    return { code: await main(['check'], { DATA_DIR: folder(), ...environment }), said }
  } finally {
    stderr.mockRestore()
  }
}

test('what the program stands on and cannot use is named with its setting, in one line', async () => {
  const home = folder()
  const notes = path.join(home, 'notes.txt')
  writeFileSync(notes, 'no database, and long enough to be read as one: '.repeat(40))
  const unusable: [Record<string, string>, RegExp][] = [
    [{ DATA_DIR: notes }, /^DATA_DIR cannot be used: .+\.\n$/],
    [{ DATABASE_URL: `file:${home}/none/kutsu.db` }, /^DATABASE_URL cannot be opened: .+\.\n$/],
    [{ DATABASE_URL: `file:${home}` }, /^DATABASE_URL cannot be opened: .+\.\n$/],
    [{ DATABASE_URL: `file:${notes}` }, /^DATABASE_URL cannot be opened: .+\.\n$/],
    [{ DATABASE_URL: `postgres://kutsu@localhost:${await freePort()}/kutsu` }, /^The database of DATABASE_URL is not reached: .+\.\n$/],
    [{ DATABASE_URL: `postgres://kutsu@localhost/kutsu?host=${home}` }, /^The database of DATABASE_URL is not reached: .+\.\n$/],
  ]
  if (process.env.ENGINE === 'postgres') {
    const url = (await postgresUrl()).replace(/\/t_\w+/, '/none')
    unusable.push([{ DATABASE_URL: url }, /^The database of DATABASE_URL does not let the program in: .+\.\n$/])
  }
  for (const [environment, sentence] of unusable) {
    const { code, said } = await complaint(environment)
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(sentence) })
  }
})

test('an error that is a bug is not explained away', () => {
  for (const error of [new TypeError('x is undefined'), new RangeError('x'), 'x']) expect(machineSentence(error)).toBeUndefined()
})
