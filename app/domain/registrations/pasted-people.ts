/** One line of a pasted list: a party's name, further people, and an address where there is one. */
export type PastedPerson = { line: number; name: string; seats: number; email: string | undefined }

const ADDRESS = /<?([^\s<>,;]+@[^\s<>,;]+)>?/
/** `Yusuf + 1 lapsi`, `Amina +2`, `Anna + 1 barn`: the plus and its number count, the word after it is the writer's own. */
const MORE = /\+\s*(\d{1,2})(?:\s+\p{L}+)?\s*$/u
/** `3 henkilöä`, `4 personer`, `2 people`: a number alone is a party without names. */
const NAMELESS = /^(\d{1,2})\s+(?:henkil\p{L}*|ihmis\p{L}*|person\p{L}*|people)$/iu

/** Reads people as a counsellor types them, one party a line: `Amina`, `Yusuf + 1 lapsi`, `3 henkilöä`, `Mikko Lahti <mikko@example.org>`. */
export function readPastedPeople(text: string): PastedPerson[] {
  return text.split('\n').flatMap((written, index) => {
    const line = written.trim()
    return line === '' ? [] : [{ line: index + 1, ...readLine(line) }]
  })
}

function readLine(line: string): Omit<PastedPerson, 'line'> {
  const email = ADDRESS.exec(line)?.[1]
  const rest = line
    .replace(ADDRESS, '')
    .replace(/[,;\s]+$/, '')
    .trim()
  const nameless = NAMELESS.exec(rest)
  if (nameless) return { name: rest, seats: Number(nameless[1]), email }
  const more = MORE.exec(rest)
  const name = (more ? rest.slice(0, more.index) : rest).trim()
  return { name: name || (email ?? ''), seats: 1 + Number(more?.[1] ?? 0), email }
}
