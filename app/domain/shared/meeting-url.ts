import { z } from 'zod'

/** A link to a meeting or a web page: http or https, nothing that a browser would run. */
export const MeetingUrl = z
  .string()
  .trim()
  .max(2000, 'url-invalid')
  .refine(isHttpUrl, 'url-invalid')
  .transform((text) => new URL(text).href)

export function isHttpUrl(text: string): boolean {
  try {
    const { protocol, username, password } = new URL(text)
    return (protocol === 'https:' || protocol === 'http:') && username === '' && password === ''
  } catch {
    return false
  }
}
