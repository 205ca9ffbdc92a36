import { formatTime } from '#app/i18n/dates.ts'
import { Icon } from '../icon.tsx'
import { useTranslator } from '../language.tsx'
import { Banner } from '../signs.tsx'
import { Tabs } from '../surfaces.tsx'
import { UndoBar } from '../undo-bar.tsx'
import { DoorFoot, type Guest, Guests } from './door-guests.tsx'

type Row = {
  registrationId: string
  name: string
  organisation: string | null
  seats: number
  waiting: boolean
  here: { seats: number; at: string } | null
}
type Shown = 'coming' | 'here' | 'all'
type Props = {
  path: string
  title: string
  search: string
  show: Shown
  counts: Record<Shown, number>
  rows: readonly Row[]
  walkIns: readonly Guest[]
  counter: number | null
  figures: { listed: number; nameless: number; total: number }
  did: Row | null
  added: Guest | null
  closed: boolean
  /** Makes a form sent twice one mark. */
  nonce: string
}

/** The host's list at the door: one tap a person. Works without a script; names only. */
export function DoorPage(props: Props) {
  const t = useTranslator()
  const { rows, closed } = props
  const action = addressOf(props, props.show)
  return (
    <>
      <DoorFigures {...props.figures} />
      {closed && (
        <Banner tone="info">
          <p>{t('attendance.door.closed')}</p>
        </Banner>
      )}
      <DoorSearch {...props} />
      {rows.length === 0 && <p className="soft">{t('attendance.door.nobody')}</p>}
      <ul className="door-list" id="list">
        {rows.map((row) => (
          <DoorLine key={row.registrationId} {...{ row, action, closed }} nonce={`${props.nonce}-${row.registrationId}`} />
        ))}
      </ul>
      <Guests {...props} action={action} />
      <Done {...props} action={action} />
      {!closed && <DoorFoot action={action} nonce={props.nonce} />}
    </>
  )
}

/** The list's address with its search, cut in one of three ways. */
function addressOf({ path, search }: Pick<Props, 'path' | 'search'>, show: Shown): string {
  return `${path}?${new URLSearchParams({ show, ...(search && { q: search }) })}`
}

function DoorFigures({ listed, nameless, total }: Props['figures']) {
  const t = useTranslator()
  const figures = [
    ['attendance.door.listed', listed],
    ['attendance.door.nameless', nameless],
    ['attendance.door.total', total],
  ] as const
  return (
    <dl className="door-counter" id="figures" data-live>
      {figures.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>
            <b>{value}</b>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function DoorSearch(props: Props) {
  const t = useTranslator()
  const { path, title, search, show, counts } = props
  return (
    <div className="door-search flow flow-tight">
      <h1 className="modest">{t('attendance.door.title', { title })}</h1>
      <search>
        <form className="field prints" method="get" action={path}>
          <label className="visually-hidden" htmlFor="q">
            {t('attendance.door.search')}
          </label>
          <input type="hidden" name="show" value={show} />
          <div className="stepper">
            <input className="input" id="q" name="q" type="search" defaultValue={search} placeholder={t('attendance.door.search')} />
            <button type="submit" className="button">
              <Icon name="search" />
              <span className="visually-hidden">{t('attendance.door.search')}</span>
            </button>
          </div>
        </form>
      </search>
      <Tabs
        label={t('attendance.door.shown')}
        tabs={(['all', 'coming', 'here'] as const).map((one) => ({
          to: addressOf(props, one),
          label: t(`attendance.door.${one}`),
          count: counts[one],
          current: one === show,
        }))}
      />
    </div>
  )
}

function DoorLine({ row, action, closed, nonce }: { row: Row; action: string; closed: boolean; nonce: string }) {
  const t = useTranslator()
  const { registrationId, name, organisation, seats, waiting, here } = row
  const below = [
    waiting && t('manage.event.status.waitlisted'),
    organisation,
    here && t('attendance.door.since', { time: formatTime(here.at, t.language) }),
  ].filter(Boolean)
  return (
    <li id={`r-${registrationId}`}>
      <form method="post" action={action} className="prints">
        <input type="hidden" name="intent" value={here ? 'untick' : 'tick'} />
        <input type="hidden" name="registration" value={registrationId} />
        <input type="hidden" name="nonce" value={nonce} />
        <button type="submit" className="door-row" aria-pressed={here !== null} disabled={closed}>
          <b>{seats > 1 ? t('attendance.door.party', { name, others: seats - 1 }) : name}</b>
          {below.length > 0 && <small>{below.join(' · ')}</small>}
          <span className="tick">
            <Icon name="check" />
          </span>
        </button>
      </form>
    </li>
  )
}

/** What was just done, with its undo. */
function Done({ did, added, action, closed }: Props & { action: string }) {
  const t = useTranslator()
  if (closed) return null
  if (did) {
    const fields = { intent: 'untick', registration: did.registrationId }
    return <UndoBar text={t('attendance.door.did', { name: did.name })} action={action} fields={fields} />
  }
  if (!added) return null
  const text = t('attendance.door.did', { name: added.name ?? t('attendance.door.guest') })
  return <UndoBar text={text} action={action} fields={{ intent: 'undo', nonce: added.nonce }} />
}
