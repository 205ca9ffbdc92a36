import { z } from 'zod'
import { listAccounts } from '#app/domain/accounts/queries.server.ts'
import { SUBJECT_KINDS, type SubjectKind } from '#app/domain/audit/actions.ts'
import { type AuditFilter, listAudit } from '#app/domain/audit/queries.server.ts'
import { listSubjects, type SubjectFacts } from '#app/domain/audit/subjects/queries.server.ts'
import { textFor } from '#app/domain/shared/texts.ts'
import { DEFAULT_ZONE, toWallTime } from '#app/domain/shared/wall-time.ts'
import { instantsOf } from '#app/domain/statistics/period.ts'
import type { Translator } from '#app/i18n/translator.ts'
import { ACTOR_KINDS, type AuditNames, auditSentence, whoActed } from './audit-sentence.ts'
import type { AppContext } from './context.ts'
import { paths } from './paths.ts'

const PAGE = 50
const KINDS = Object.keys(SUBJECT_KINDS) as [SubjectKind, ...SubjectKind[]]
const open = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)
const id = open(z.string().min(1).max(100))

/** The filters as the address gives them; what is not understood does not narrow. */
const Query = z.object({
  who: id,
  kind: open(z.enum(KINDS)),
  about: id,
  from: open(z.iso.date()),
  to: open(z.iso.date()),
  before: id,
  after: id,
})
type Query = z.output<typeof Query>

/** A page of who did what, as sentences, newest first. */
export async function readAuditPage({ db }: AppContext, url: URL, t: Translator) {
  const query = Query.parse(Object.fromEntries([...url.searchParams].filter(([, value]) => value !== '')))
  const [found, accounts] = await Promise.all([listAudit(db, { ...query, limit: PAGE + 1 }, filterOf(query)), listAccounts(db)])
  const isUpwards = query.after !== undefined
  const shown = isUpwards ? found.slice(-PAGE) : found.slice(0, PAGE)
  const [subjects, names] = [await listSubjects(db, shown), new Map(accounts.map(({ id: account, name }) => [account, name])) as AuditNames]
  const more = found.length > PAGE
  const [hasNewer, hasOlder] = isUpwards ? [more, true] : [query.before !== undefined, more]
  const { before: _, after: __, ...kept } = query
  return {
    query: kept,
    about: query.about === undefined ? null : aboutOf(query.about, subjects, t),
    rows: shown.map((row) => ({
      id: row.id,
      at: toWallTime(row.at, DEFAULT_ZONE),
      sentence: auditSentence(row, names, t),
      subject: subjectOf(row.subject_type, subjects.get(`${row.subject_type}:${row.subject_id}`), t),
      about: addressOf({ about: row.subject_id }),
    })),
    newer: hasNewer ? addressOf({ ...kept, after: shown[0]?.id }) : null,
    older: hasOlder ? addressOf({ ...kept, before: shown.at(-1)?.id }) : null,
    who: [...names.keys(), ...ACTOR_KINDS].map((value) => ({ value, label: whoActed(value, names, t) })),
  }
}

function filterOf({ who, kind, about, from, to }: Query): AuditFilter {
  const { start, end } = instantsOf({ from: from ?? '2000-01-01', to: to ?? '2999-12-31' })
  return { actor: who, types: kind && SUBJECT_KINDS[kind], about, ...(from && { from: start }), ...(to && { until: end }) }
}

function addressOf(query: Partial<Query>): string {
  const given = Object.entries(query).filter((one): one is [string, string] => one[1] !== undefined)
  return given.length === 0 ? paths.audit() : `${paths.audit()}?${new URLSearchParams(given)}`
}

/** The name of what the page was narrowed to, when one of its rows is about the thing itself. */
function aboutOf(about: string, subjects: ReadonlyMap<string, SubjectFacts>, t: Translator): string {
  for (const [key, facts] of subjects) if (facts.id === about) return subjectOf(key.split(':')[0] ?? '', facts, t).label
  return t('audit.about.one')
}

/** What an act was done to: what it is called now, and its page while there is one. */
function subjectOf(type: string, facts: SubjectFacts | undefined, t: Translator): { label: string; path: string | null } {
  if (!facts) return { label: t(type === 'person' ? 'audit.erased' : 'audit.gone'), path: null }
  const title = facts.title === null ? null : textFor(JSON.parse(facts.title), t.language).text
  return { label: [facts.name, title].filter(Boolean).join(' · '), path: pathOf(type, facts) }
}

function pathOf(type: string, { id: subject, eventId, groupId }: SubjectFacts): string | null {
  if (type === 'letter' || type === 'batch') return paths.manageEventPart(eventId ?? '', 'letters')
  if (type === 'invitation') return paths.manageMeeting(eventId ?? '')
  if (eventId !== null) return paths.manageEvent(eventId)
  if (groupId !== null) return paths.manageGroup(groupId)
  if (type === 'account') return paths.person(subject)
  return type === 'network' ? paths.network() : paths.people()
}
