import { isLanguage, type Language } from '#app/domain/shared/language.ts'

/** What of a request tells the language. */
type Asked = { url: string; headers: { get: (name: string) => string | null } }

/** The page's language: `?lang`, else the preferred one (a registration's, an account's), else `Accept-Language`, else Finnish. */
export function pickLanguage(request: Asked, preferred?: string | null): Language {
  const asked = new URL(request.url).searchParams.get('lang')
  if (isLanguage(asked)) return asked
  if (isLanguage(preferred)) return preferred
  return acceptedLanguage(request.headers.get('accept-language')) ?? 'fi'
}

/** The best language of an `Accept-Language` header; `fi-simple` is easy Finnish. */
function acceptedLanguage(header: string | null): Language | undefined {
  const wishes = (header ?? '').split(',').map((part, place) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const weight = parameters.find((one) => one.trim().startsWith('q='))
    return { tag, weight: weight ? Number(weight.trim().slice(2)) : 1, place }
  })
  const ordered = wishes.filter((wish) => wish.weight > 0).sort((a, b) => b.weight - a.weight || a.place - b.place)
  return ordered.map((wish) => languageOfTag(wish.tag)).find((language) => language !== undefined)
}

function languageOfTag(tag: string): Language | undefined {
  if (tag === 'fi-simple' || tag === 'selko') return 'selko'
  const primary = tag.split('-')[0]
  return primary !== 'selko' && isLanguage(primary) ? primary : undefined
}

/** The language that the deepest loader chose, given the loaders' data from the root down. */
export function languageOfPages(pages: readonly unknown[]): Language {
  for (const page of [...pages].reverse()) {
    if (page && typeof page === 'object' && 'lang' in page && isLanguage(page.lang)) return page.lang
  }
  return 'fi'
}
