import { LETTER_STYLE } from './letter-style.ts'
import { unbroken } from './words.ts'

/** A piece of a line: words, strong words, words that hold no more, or a link. A link's label stands before its address in the text part. */
export type Inline = string | { strong: string } | { gone: string } | { link: string; href: string; bare?: boolean }
export type Line = Inline | readonly Inline[]
export type Action = { label: string; href: string }

/** The parts a letter is built of; each has one form in HTML and one in text. */
export type Block =
  | { kind: 'paragraph'; lines: readonly Line[] }
  | { kind: 'facts'; groups: readonly (readonly Line[])[] }
  | { kind: 'button'; action: Action }
  | { kind: 'choices'; actions: readonly Action[] }

export const paragraph = (...lines: readonly Line[]): Block => ({ kind: 'paragraph', lines })
export const facts = (...groups: readonly (readonly Line[])[]): Block => ({ kind: 'facts', groups })
export const button = (label: string, href: string): Block => ({ kind: 'button', action: { label, href } })
export const choices = (...actions: readonly Action[]): Block => ({ kind: 'choices', actions })

export type Sheet = {
  /** The page's `lang`. */
  lang: string
  subject: string
  heading: readonly string[]
  blocks: readonly Block[]
  foot: readonly Line[]
}

/** Every character that means something in HTML, as text. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const wordsHtml = (text: string) => escapeHtml(unbroken(text))

/** The HTML part, whose heading is also what mail programs show beside the subject: one block, no table, at most 600 px, dark colours by media query. */
export function toHtml({ lang, subject, heading, blocks, foot }: Sheet): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
${LETTER_STYLE}</style>
</head>
<body>
<div class="letter">
<h1>${heading.map(wordsHtml).join('<br>')}</h1>
${blocks.map(blockHtml).join('\n')}
<div class="foot">${foot.map((line) => `<p>${lineHtml(line)}</p>`).join('')}</div>
</div>
</body>
</html>
`
}

/** The text part: the same words in the same order, addresses on lines of their own. */
export function toText({ heading, blocks, foot }: Sheet): string {
  return `${[heading.join('\n'), ...blocks.map(blockText), `-- \n${foot.map(lineText).join('\n')}`].join('\n\n')}\n`
}

const linesHtml = (lines: readonly Line[]) => `<p>${lines.map(lineHtml).join('<br>')}</p>`

function blockHtml(block: Block): string {
  if (block.kind === 'paragraph') return linesHtml(block.lines)
  if (block.kind === 'facts') return `<div class="facts">${block.groups.map(linesHtml).join('')}</div>`
  if (block.kind === 'button') return `<p>${anchor(block.action, 'main')}</p>`
  return `<p class="choices">${block.actions.map((action) => anchor(action, 'choice')).join('\n')}</p>`
}

const anchor = ({ label, href }: Action, name: string) => `<a class="${name}" href="${escapeHtml(href)}">${escapeHtml(label)}</a>`

const inlines = (line: Line): readonly Inline[] => (Array.isArray(line) ? (line as readonly Inline[]) : [line as Inline])

function lineHtml(line: Line): string {
  return inlines(line)
    .map((part) => {
      if (typeof part === 'string') return wordsHtml(part)
      if ('strong' in part) return `<strong>${wordsHtml(part.strong)}</strong>`
      if ('gone' in part) return `<s>${wordsHtml(part.gone)}</s>`
      return `<a href="${escapeHtml(part.href)}">${escapeHtml(part.link)}</a>`
    })
    .join('')
}

function blockText(block: Block): string {
  if (block.kind === 'paragraph') return block.lines.map(lineText).join('\n')
  if (block.kind === 'facts') return block.groups.map((lines) => lines.map(lineText).join('\n')).join('\n')
  if (block.kind === 'button') return actionText(block.action)
  return block.actions.map(actionText).join('\n')
}

const actionText = ({ label, href }: Action) => `${label}: ${href}`

function lineText(line: Line): string {
  return inlines(line)
    .map((part) => {
      if (typeof part === 'string') return part
      if ('strong' in part) return part.strong
      if ('gone' in part) return part.gone
      return part.bare ? part.link : `${part.link}: ${part.href}`
    })
    .join('')
}
