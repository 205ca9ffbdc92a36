import type { RegistrationStatus } from '#app/domain/registrations/registration.ts'
import { formatShort } from '#app/i18n/dates.ts'
import { CopyBox } from '../copy-box.tsx'
import { DataTable, Pagination } from '../data-table.tsx'
import { Field, Select } from '../form/field.tsx'
import { ButtonLink, SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { Chip, type Tone } from '../signs.tsx'
import { EmptyState, Fold } from '../surfaces.tsx'
import { EventHead, type Head, Warnings } from './event-head.tsx'

type Row = {
  id: string
  name: string
  names: readonly string[]
  email: string | null
  organisation: string | null
  mode: string
  seats: number
  status: RegistrationStatus
  at: string
}
type Count = { registrations: number; seats: number }
type Props = {
  event: Head & { link: string; code: string; counts: Record<RegistrationStatus, Count> }
  list: { text: string; status: RegistrationStatus | null; rows: readonly Row[]; next: string | null } | null
  door: { offered: boolean; link: string | null }
  done: string | null
}

/** An event's page for its staff: the link to share first, then who has registered, then the rarer things. */
export function RegistrantsPage({ event, list, door, done }: Props) {
  const t = useTranslator()
  return (
    <div className="flow flow-wide">
      <EventHead event={event} part="registrants" done={done} />
      <Warnings warnings={event.warnings} />
      {event.status === 'draft' && <PublishForm id={event.id} />}
      {event.status !== 'cancelled' && !event.group && <Share event={event} />}
      {list && <Registrants event={event} list={list} />}
      {door.offered && <DoorLink id={event.id} link={door.link} />}
      <Fold summary={t('manage.event.closes-at')}>
        <p className="row">
          <ButtonLink to={`/manage/events/${event.id}/copy`} icon="copy">
            {t('manage.event.copy')}
          </ButtonLink>
          {event.status !== 'cancelled' && event.status !== 'held' && (
            <ButtonLink to={`/manage/events/${event.id}/cancel`} look="danger">
              {t('manage.event.cancel')}
            </ButtonLink>
          )}
        </p>
      </Fold>
    </div>
  )
}

function PublishForm({ id }: { id: string }) {
  const t = useTranslator()
  return (
    <form method="post" action={`/manage/events/${id}`} className="row">
      <input type="hidden" name="intent" value="publish" />
      <SubmitButton large>{t('manage.new.publish')}</SubmitButton>
      <span className="soft small">{t('manage.new.sends-nothing')}</span>
    </form>
  )
}

function Share({ event }: Pick<Props, 'event'>) {
  const t = useTranslator()
  return (
    <CopyBox text={event.link} label={t('manage.event.copy-link')} link primary={event.status !== 'draft'}>
      <ButtonLink to={`/manage/events/${event.id}/poster`} icon="qr">
        {t('manage.event.poster')}
      </ButtonLink>
    </CopyBox>
  )
}

const TONES: Record<RegistrationStatus, Tone> = { confirmed: 'ok', waitlisted: 'info', cancelled: '', expired: '' }
const SHOWN = ['confirmed', 'waitlisted', 'cancelled'] as const

function Registrants({ event, list }: { event: Props['event']; list: NonNullable<Props['list']> }) {
  const t = useTranslator()
  const all = Object.values(event.counts).reduce((sum, one) => sum + one.registrations, 0)
  const base = `/manage/events/${event.id}`
  return (
    <section className="flow" aria-labelledby="registrants">
      <div className="page-head">
        <h2 id="registrants">{t('manage.event.confirmed-seats', { count: event.counts.confirmed.seats })}</h2>
        <p className="row">
          <ButtonLink to={`${base}/add`} icon="plus">
            {t('manage.event.add')}
          </ButtonLink>
          {all > 0 && (
            <ButtonLink to={`${base}/export`} icon="download">
              {t('manage.event.download')}
            </ButtonLink>
          )}
        </p>
      </div>
      {all === 0 ? (
        <EmptyState title={t('manage.event.nobody')} />
      ) : (
        <>
          <form className="filters prints" method="get" action={base}>
            <Field name="q" label={t('manage.event.search')} type="search" value={list.text} placeholder={t('manage.event.search.hint')} />
            <Select
              name="status"
              label={t('manage.event.status')}
              value={list.status}
              empty={t('manage.event.status.all', { count: all })}
              options={SHOWN.map((status) => ({
                value: status,
                label: `${t(`manage.event.status.${status}`)} ${event.counts[status].registrations}`,
              }))}
            />
            <SubmitButton look="plain" icon="search">
              {t('manage.event.search')}
            </SubmitButton>
          </form>
          {list.rows.length === 0 ? (
            <EmptyState title={t('manage.event.nobody-found')} />
          ) : (
            <Table rows={list.rows} id={event.id} open={event.status === 'published'} />
          )}
          <Pagination next={list.next} />
        </>
      )}
    </section>
  )
}

function Table({ rows, id, open }: { rows: readonly Row[]; id: string; open: boolean }) {
  const t = useTranslator()
  return (
    <DataTable
      caption={t('manage.event.tab.registrants')}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { label: t('registration.name'), cell: (row) => <Who row={row} /> },
        { label: t('manage.event.status'), cell: (row) => <Chip tone={TONES[row.status]}>{t(`manage.event.status.${row.status}`)}</Chip> },
        { label: t('registration.organisation'), cell: (row) => row.organisation ?? '–' },
        { label: t('manage.event.seats'), cell: (row) => row.seats, number: true },
        { label: t('manage.event.registered-at'), cell: (row) => formatShort(row.at, t.language), secondary: true },
        {
          label: t('manage.event.remove'),
          cell: (row) => open && (row.status === 'confirmed' || row.status === 'waitlisted') && <Remove id={id} row={row} />,
          hiddenLabel: true,
          secondary: true,
        },
      ]}
    />
  )
}

function Who({ row }: { row: Row }) {
  return (
    <>
      <bdi>{row.name}</bdi>
      {row.names.length > 0 && <span className="soft small"> + {row.names.join(', ')}</span>}
      {row.email && (
        <>
          <br />
          <span className="soft small">{row.email}</span>
        </>
      )}
    </>
  )
}

function Remove({ id, row }: { id: string; row: Row }) {
  const t = useTranslator()
  return (
    <form method="post" action={`/manage/events/${id}`}>
      <input type="hidden" name="intent" value="cancel-registration" />
      <input type="hidden" name="id" value={row.id} />
      <SubmitButton look="quiet">
        {t('manage.event.remove')}
        <span className="visually-hidden">: {row.name}</span>
      </SubmitButton>
    </form>
  )
}

function DoorLink({ id, link }: { id: string; link: string | null }) {
  const t = useTranslator()
  return (
    <section className="card flow flow-tight" aria-labelledby="door">
      <h2 className="modest" id="door">
        {t('manage.event.door')}
      </h2>
      <p className="small soft">{t('manage.event.door.what')}</p>
      {link && <CopyBox text={link} link />}
      <form method="post" action={`/manage/events/${id}`}>
        <input type="hidden" name="intent" value="door" />
        {link && <input type="hidden" name="renew" value="1" />}
        <SubmitButton look="plain" icon="link">
          {t('manage.event.door.make')}
        </SubmitButton>
      </form>
    </section>
  )
}
