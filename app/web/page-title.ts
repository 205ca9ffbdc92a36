/** What a page's `meta` returns: its own name first, then the program's. A tab or a bookmark breaks no words, so a heading's soft hyphens are left out. */
export function pageTitle(name: string): [{ title: string }] {
  return [{ title: `${name.replaceAll('\u00ad', '')} – Kutsu` }]
}
