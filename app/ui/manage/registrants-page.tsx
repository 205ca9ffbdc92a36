import type { RegistrationStatus } from '#app/domain/registrations/registration.ts'
import { CopyBox } from '../copy-box.tsx'
import { Pagination } from '../data-table.tsx'
import { Field, Select } from '../form/field.tsx'
import { ButtonLink, SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { Banner } from '../signs.tsx'
import { EmptyState, Fold } from '../surfaces.tsx'
import { EventHead, type Head, Warnings } from './event-head.tsx'
import { type Registrant, RegistrantCard } from './registrant-card.tsx'
import { RegistrantTable, type Row } from './registrant-table.tsx'

type Unseatable = { id: string; name: string; seats: number; mode: 'on_site' | 'remote'; most: number }
type Count = { registrations: number; seats: number }
type Props = {
  event: Head & { link: string; code: string; counts: Record<RegistrationStatus, Count> }
  list: {
    text: string
    status: RegistrationStatus | null
    rows: readonly Row[]
    next: string | null
    unseatable: readonly Unseatable[]
    one: Registrant | null
  } | null
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
      {list && <WaitInVain parties={list.unseatable} base={`/manage/events/${event.id}`} />}
      {event.status === 'draft' && <PublishForm id={event.id} />}
      {event.status !== 'cancelled' && !event.group && <Share event={event} />}
      {list?.one && <RegistrantCard registrant={list.one} event={event} />}
      {list && <Registrants event={event} list={list} />}
      {door.offered && <DoorLink id={event.id} link={door.link} />}
      <Fold summary={t('manage.event.more')}>
        <p className="row">
          <ButtonLink to={`/manage/events/${event.id}/copy`} icon="copy">
            {t('manage.event.copy')}
          </ButtonLink>
          {(event.status === 'draft' || event.status === 'published') && event.format !== 'remote' && (
            <ButtonLink to={`/manage/events/${event.id}/remote`} icon="online">
              {t('manage.remote.title')}
            </ButtonLink>
          )}
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

/** Parties on the waiting list that are larger than the capacity: the organiser is who can help them. */
function WaitInVain({ parties, base }: { parties: readonly Unseatable[]; base: string }) {
  const t = useTranslator()
  if (parties.length === 0) return null
  return (
    <Banner tone="warn">
      {parties.map(({ id, name, ...party }) => (
        <p key={id}>
          <a href={`${base}?of=${id}#registrant`}>
            <bdi>{name}</bdi>
          </a>
          {': '}
          {t('manage.event.unseatable', party)}
        </p>
      ))}
    </Banner>
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

/** A link is worth sending only once it opens for others, and a group's meeting has none. */
function nobodyYet({ status, group }: Props['event']) {
  if (group) return 'manage.event.nobody.group'
  return status === 'draft' ? 'manage.event.nobody.draft' : 'manage.event.nobody'
}

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
          {event.status !== 'cancelled' && (
            <ButtonLink to={`${base}/add`} icon="plus">
              {t('manage.event.add')}
            </ButtonLink>
          )}
          {all > 0 && (
            <ButtonLink to={`${base}/export`} icon="download">
              {t('manage.event.download')}
            </ButtonLink>
          )}
        </p>
      </div>
      {all === 0 ? (
        <EmptyState title={t(nobodyYet(event))} />
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
            <RegistrantTable rows={list.rows} base={base} hybrid={event.format === 'hybrid'} />
          )}
          <Pagination next={list.next} />
        </>
      )}
    </section>
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
      <form className="row" method="post" action={`/manage/events/${id}`}>
        {link && <input type="hidden" name="renew" value="1" />}
        <SubmitButton look="plain" icon="link" name="intent" value="door">
          {t(link ? 'manage.event.door.renew' : 'manage.event.door.make')}
        </SubmitButton>
        {link && (
          <SubmitButton look="quiet" name="intent" value="door-close">
            {t('manage.event.door.close')}
          </SubmitButton>
        )}
      </form>
    </section>
  )
}
