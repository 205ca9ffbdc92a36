import { z } from 'zod'
import type { PublicFilter } from '#app/domain/events/public/queries.server.ts'
import { LANGUAGES } from '#app/domain/shared/language.ts'
import { MunicipalityCode } from '#app/domain/shared/municipality-code.ts'

const noLimit = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null)

/** The list's filters as the address gives them; what is not understood does not narrow. */
const Query = z.object({
  kind: noLimit(z.enum(['webinar', 'study_visit', 'meeting', 'seminar', 'course', 'outreach', 'guidance'])),
  municipality: noLimit(MunicipalityCode),
  language: noLimit(z.enum(LANGUAGES)),
  audience: noLimit(z.enum(['client', 'professional'])),
  format: noLimit(z.enum(['remote', 'on_site', 'hybrid'])),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

/** Events on one page of the list. */
export const LISTING_PAGE = 30

/** Reads filters and page from an address. */
export function listingQuery(url: URL): { filter: PublicFilter; page: number } {
  const { page, ...filter } = Query.parse(Object.fromEntries(url.searchParams))
  return { filter, page }
}

/** The address of another page of the same list. */
export function listingPage(url: URL, page: number): string {
  const query = new URLSearchParams(url.search)
  query.set('page', String(page))
  return `/?${query}`
}
