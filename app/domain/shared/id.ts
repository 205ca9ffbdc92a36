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

let lastTime = -1
let lastTail = 0n
const TAIL_BITS = 80n

/**
 * A new row's id: 48 bits of milliseconds, then 80 random bits. Later ids sort after earlier ones, also within one millisecond of one process
 * (the tail then counts on), so that who came first stays first.
 */
export function newId(now: Date): string {
  const time = now.getTime()
  lastTail = time === lastTime ? (lastTail + 1n) % (1n << TAIL_BITS) : BigInt(`0x${randomBytes(10).toString('hex')}`) >> 1n
  lastTime = time
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(time, 0, 6)
  bytes.write(lastTail.toString(16).padStart(20, '0'), 6, 'hex')
  return base32(bytes)
}
