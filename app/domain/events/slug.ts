import { randomBytes, randomInt } from 'node:crypto'
import { base32 } from '#app/domain/shared/id.ts'

/** An address that can be read aloud and not guessed: words of the title and six random characters. */
export function slugFor(title: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '')
  return [words, base32(randomBytes(4)).slice(0, 6)].filter(Boolean).join('-')
}

/** Six digits for posters and slides. */
export function shortCode(): string {
  return String(randomInt(100_000, 1_000_000))
}
