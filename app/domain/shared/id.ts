import { randomBytes } from 'node:crypto'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Bytes as Crockford base 32 in lower case: 160 bits are 32 characters, safe in addresses and when read aloud. */
export function base32(bytes: Uint8Array): string {
  let bits = 0
  let held = 0
  let out = ''
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      out += ALPHABET[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? out + ALPHABET[(held << (5 - bits)) & 31] : out
}

/** A new row's id: 48 bits of milliseconds, then 80 random bits; later ids sort after earlier ones. */
export function newId(now: Date): string {
  const time = Buffer.alloc(6)
  time.writeUIntBE(now.getTime(), 0, 6)
  return base32(time) + base32(randomBytes(10))
}
