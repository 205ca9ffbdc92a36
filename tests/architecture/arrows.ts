import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** A source file by its path from the root, with its text. */
export type Source = { file: string; text: string }
type Rule = { name: string; from: RegExp; except?: RegExp; ban: RegExp }

/** Capabilities from the lowest up: one may import those before it, never one after it. */
const CAPABILITIES = [
  ['shared'],
  ['audit', 'idempotency'],
  ['outbox'],
  ['organisations', 'reminders'],
  ['accounts'],
  ['groups'],
  ['events'],
  ['registrations'],
  ['invitations', 'attendance'],
  ['announcements'],
  ['meetings'],
  ['statistics', 'erasure'],
]

const RULES: Rule[] = [
  {
    name: 'the domain knows no Remix and no screen',
    from: /^app\/domain\//,
    ban: /^(@remix-run\/|react(-dom)?(\/|$)|#app\/(routes|ui|web|api|i18n|server|worker|cli)\/|#emails\/)/,
  },
  { name: 'SQL lives in queries.server.ts', from: /^(app|emails)\//, except: /queries\.server\.ts$/, ban: /^(kysely|better-sqlite3|pg)$/ },
  { name: 'a query sends nothing and records nothing', from: /queries\.server\.ts$/, ban: /\/(enqueue|record)\.ts$/ },
  {
    name: 'a component is given its data',
    from: /^app\/ui\//,
    ban: /^(#db\/|#app\/(routes|web|server|worker|cli)\/|.*queries\.server\.ts$)/,
  },
  { name: 'letters know texts only', from: /^emails\//, ban: /^(#db\/|#app\/(routes|ui|web|server|worker)\/|.*queries\.server\.ts$)/ },
  {
    name: 'texts know no screen and no database',
    from: /^app\/i18n\//,
    ban: /^(#db\/|#app\/(routes|ui|web|api|server|worker)\/|.*queries\.server\.ts$)/,
  },
  { name: 'db/ is the bottom', from: /^db\//, except: /^db\/seed\//, ban: /^(#app\/(?!domain\/shared\/)|#emails\/)/ },
  { name: 'the web layer knows no route', from: /^app\/web\//, ban: /^#app\/(routes|worker|cli)\// },
  { name: 'the worker knows no screen', from: /^app\/worker\//, ban: /^(#app\/(routes|ui|web|api)\/|react)/ },
]

const IMPORT = /(?:import|export)\s+(?:type\s+)?(?:[\s\S]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g
const WRITES = /import\s*\{([^}]*)\}\s*from\s*['"][^'"]*queries\.server\.ts['"]/g

/** Every import that goes against the house's arrows, as one sentence each. */
export function violations(sources: readonly Source[]): string[] {
  return sources.flatMap(({ file, text }) => [...importsOf(file, text).flatMap((target) => judge(file, target)), ...writesOf(file, text)])
}

function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => resolve(file, (match[1] ?? match[2]) as string))
}

/** A relative import as the `#` path it stands for, so that there is one way to name a file. */
function resolve(file: string, target: string): string {
  return target.startsWith('.') ? `#${path.posix.join(path.posix.dirname(file), target)}` : target
}

function judge(file: string, target: string): string[] {
  const broken = RULES.filter((rule) => rule.from.test(file) && !rule.except?.test(file) && rule.ban.test(target)).map((rule) => rule.name)
  const [from, to] = [capabilityOf(file), capabilityOf(target.replace(/^#/, ''))]
  if (from && to && from !== to && rank(to) >= rank(from)) broken.push(`${from} may not know ${to}`)
  return broken.map((name) => `${file} imports ${target}: ${name}`)
}

/** Routes read through queries but never write through them. */
function writesOf(file: string, text: string): string[] {
  if (!/^app\/(routes|api|web|ui)\//.test(file)) return []
  const names = [...text.matchAll(WRITES)].flatMap((match) =>
    (match[1] as string).split(',').map((name) => name.trim().replace(/^type /, '')),
  )
  return names
    .filter((name) => /^(insert|update|delete|replace|lock|undo|add)[A-Z]/.test(name))
    .map((name) => `${file} imports ${name}: a route changes things through a use case`)
}

const capabilityOf = (file: string) => /^app\/domain\/([^/]+)\//.exec(file)?.[1]
const rank = (capability: string) => CAPABILITIES.findIndex((level) => level.includes(capability))

/** All TypeScript sources below the given folders. */
export function readSources(root: string, folders: readonly string[]): Source[] {
  const visit = (file: string): string[] =>
    statSync(path.join(root, file)).isDirectory() ? readdirSync(path.join(root, file)).flatMap((name) => visit(`${file}/${name}`)) : [file]
  return folders
    .flatMap(visit)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
}

/** Folders of `app/domain` that the line of capabilities does not name. */
export function unplacedCapabilities(sources: readonly Source[]): string[] {
  const found = new Set(sources.map(({ file }) => capabilityOf(file)).filter((name) => name !== undefined))
  return [...found].filter((name) => rank(name) < 0)
}
