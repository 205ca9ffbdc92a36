import { SUBJECT_KINDS, type SubjectKind } from '#app/domain/audit/actions.ts'
import { formatMoment } from '#app/i18n/dates.ts'
import { DataTable } from '../data-table.tsx'
import { Field, type Option, Select } from '../form/field.tsx'
import { ButtonLink, SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { EmptyState, PageHead } from '../surfaces.tsx'

type Row = { id: string; at: string; sentence: string; subject: { label: string; path: string | null }; about: string }
type Props = {
  query: Partial<Record<'who' | 'kind' | 'about' | 'from' | 'to', string>>
  /** Accounts, and what else acts. */
  who: readonly Option[]
  about: string | null
  rows: readonly Row[]
  newer: string | null
  older: string | null
}

/** Who did what, as sentences, newest first; narrowed by person, kind, one thing, or days. */
export function AuditPage({ query, who, about, rows, newer, older }: Props) {
  const t = useTranslator()
  return (
    <div className="flow">
      <PageHead title={t('audit.title')} />
      <Filters query={query} who={who} />
      {about !== null && (
        <p className="row">
          <span>{t('audit.about.showing', { name: about })}</span>
          <a href="/manage/audit">{t('audit.about.clear')}</a>
        </p>
      )}
      {rows.length === 0 ? <EmptyState title={t('audit.empty')} /> : <Rows rows={rows} />}
      {(newer || older) && (
        <nav className="pagination row" aria-label={t('ui.pages')}>
          {newer && <ButtonLink to={newer}>{t('audit.newer')}</ButtonLink>}
          {older && <ButtonLink to={older}>{t('audit.older')}</ButtonLink>}
        </nav>
      )}
    </div>
  )
}

function Filters({ query, who }: Pick<Props, 'query' | 'who'>) {
  const t = useTranslator()
  return (
    <form className="filters prints" method="get" action="/manage/audit">
      {query.about && <input type="hidden" name="about" value={query.about} />}
      <Select name="who" label={t('audit.who')} value={query.who} empty={t('audit.who.all')} options={who} />
      <Select
        name="kind"
        label={t('audit.kind')}
        value={query.kind}
        empty={t('audit.kind.all')}
        options={(Object.keys(SUBJECT_KINDS) as SubjectKind[]).map((value) => ({ value, label: t(`audit.kind.${value}`) }))}
      />
      <Field name="from" label={t('audit.from')} type="date" value={query.from} />
      <Field name="to" label={t('audit.to')} type="date" value={query.to} />
      <SubmitButton look="plain" icon="filter">
        {t('audit.filter')}
      </SubmitButton>
    </form>
  )
}

function Rows({ rows }: Pick<Props, 'rows'>) {
  const t = useTranslator()
  return (
    <DataTable
      caption={t('audit.title')}
      stacks="titled"
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { label: t('audit.what'), cell: (row) => row.sentence },
        { label: t('audit.when'), cell: (row) => formatMoment(row.at, t.language) },
        { label: t('audit.subject'), cell: ({ subject }) => (subject.path ? <a href={subject.path}>{subject.label}</a> : subject.label) },
        { label: t('audit.about'), cell: (row) => row.subject.path && <AllAbout row={row} />, hiddenLabel: true },
      ]}
    />
  )
}

function AllAbout({ row }: { row: Row }) {
  const t = useTranslator()
  return (
    <a className="small in-one-piece" href={row.about}>
      {t('audit.about')}
      <span className="visually-hidden">: {row.subject.label}</span>
    </a>
  )
}
