import type { OtherEdit } from '#app/ui/manage/other-edits.tsx'
import type { Fields } from './event-form.ts'

const WAS = 'was.'
/** Not edited on the page. */
const FIXED = new Set(['organisation', 'version'])

/** An event's fields for its form, each with what it was when the page was opened (`was.title`): so the page tells what its editor changed. */
export function withBase(fields: Fields): Fields {
  return { ...fields, ...Object.fromEntries(baseOf(fields)) }
}

const baseOf = (fields: Fields) => Object.entries(fields).map(([name, value]) => [WAS + name, value] as const)

/** The parts of a form that say what its fields were. */
const isBase = (name: string) => name.startsWith(WAS)

/**
 * Two editors of one event: of what was sent only this editor's own changes stay, everything else is as the event is `now`. Tells what the other
 * one changed; where both wrote into a field, this editor's words stay in the form.
 */
export function mergeEdits(sent: Fields, now: Fields): { fields: Fields; others: OtherEdit[] } {
  const own = Object.entries(sent).filter(([name]) => !isBase(name))
  const fields: Fields = { ...Object.fromEntries([...own, ...baseOf(now)]), version: now.version ?? '' }
  const others: OtherEdit[] = []
  const names = new Set([...Object.keys(now), ...Object.keys(sent).flatMap((name) => (isBase(name) ? [name.slice(WAS.length)] : []))])
  for (const name of names) {
    const [was, theirs, mine] = [sent[WAS + name] ?? '', now[name] ?? '', sent[name] ?? '']
    if (FIXED.has(name) || theirs === was || theirs === mine) continue
    // What is not sent is an unticked box: it stays one unless this editor left it alone.
    if (mine === was) fields[name] = theirs
    others.push({ name, theirs, mine: mine === was ? null : mine })
  }
  return { fields, others }
}
