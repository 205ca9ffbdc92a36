/** What a page's `meta` returns: its own name first, then the program's. */
export function pageTitle(name: string): [{ title: string }] {
  return [{ title: `${name} – Kutsu` }]
}
