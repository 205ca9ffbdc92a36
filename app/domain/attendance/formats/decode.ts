/** Text of a report, whatever it was saved as: UTF-16 of both byte orders, UTF-8, or the old Western code page. */
export function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return as('utf-16le', bytes, '+bom')
  if (first === 0xfe && second === 0xff) return as('utf-16be', bytes, '+bom')
  if (first === 0xef && second === 0xbb && third === 0xbf) return as('utf-8', bytes, '+bom')
  const zeros = zeroPlaces(bytes)
  if (zeros !== undefined) return as(zeros === 1 ? 'utf-16le' : 'utf-16be', bytes)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return as('windows-1252', bytes)
  }
}

function as(encoding: string, bytes: Uint8Array, mark = '') {
  return { text: new TextDecoder(encoding).decode(bytes), encoding: encoding + mark }
}

/** UTF-16 without a mark shows in Western text as every second byte zero: 1 the odd ones, 0 the even ones. */
function zeroPlaces(bytes: Uint8Array): 0 | 1 | undefined {
  const sample = bytes.subarray(0, 200)
  const zerosAt = (place: number) => sample.filter((byte, index) => index % 2 === place && byte === 0).length
  const most = sample.length / 4
  if (zerosAt(1) > most) return 1
  return zerosAt(0) > most ? 0 : undefined
}
