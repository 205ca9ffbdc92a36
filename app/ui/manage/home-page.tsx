import type { Texts } from '#app/domain/shared/texts.ts'
import { formatShort } from '#app/i18n/dates.ts'
import { EventList } from '../event/event-row.tsx'
import { Phrase } from '../event/event-when.tsx'
import { ButtonLink } from '../form/submit-button.tsx'
import { Icon } from '../icon.tsx'
import { TextOf, useTranslator } from '../language.tsx'
import { SentenceBox } from '../scheduling/sentence-box.tsx'
import { EmptyState } from '../surfaces.tsx'
import { type Row, StaffEventRow } from './staff-event-row.tsx'

type Named = { id: string; title: Texts; startsAt: string }
type Task = 'no-link' | 'no-attendance' | 'draft'
type Props = {
  token: string
  organises: boolean
  coming: readonly Row[]
  tasks: readonly (Named & { what: Task })[]
  copies: readonly Named[]
}

const TASKS = {
  'no-link': { tone: 'bad', icon: 'link', button: 'manage.home.add', to: '/edit#joinUrl' },
  'no-attendance': { tone: 'warn', icon: 'people', button: 'manage.home.record', to: '/attendance' },
  draft: { tone: 'info', icon: 'edit', button: 'manage.home.open', to: '' },
} as const satisfies Record<Task, unknown>

/** The staff's first page: one box for a new event, what comes next, what waits for them. */
export function HomePage({ organises, token, coming, tasks, copies }: Props) {
  const t = useTranslator()
  return (
    <div className="flow flow-wide">
      <h1 className="visually-hidden">{t('manage.home.title')}</h1>
      {organises && <SentenceBox token={token} />}
      <div className="main-and-side">
        <section className="flow" aria-labelledby="coming">
          <div className="page-head">
            <h2 id="coming">{t('manage.home.next')}</h2>
            <a href="/manage/events">{t('manage.home.all')}</a>
          </div>
          {coming.length === 0 ? (
            <EmptyState title={t('manage.home.none')} />
          ) : (
            <EventList>
              {coming.map((row) => (
                <StaffEventRow key={row.id} row={row} />
              ))}
            </EventList>
          )}
        </section>
        <aside className="flow flow-wide">
          <section className="flow" aria-labelledby="waiting">
            <h2 id="waiting">{t('manage.home.waiting')}</h2>
            <Tasks tasks={tasks} />
          </section>
          {organises && copies.length > 0 && <Copies copies={copies} />}
        </aside>
      </div>
    </div>
  )
}

function Tasks({ tasks }: Pick<Props, 'tasks'>) {
  const t = useTranslator()
  if (tasks.length === 0) return <p className="soft">{t('manage.home.nothing-waits')}</p>
  return (
    <ul className="task-list plain card">
      {tasks.map((task) => {
        const { tone, icon, button, to } = TASKS[task.what]
        return (
          <li key={`${task.what} ${task.id}`} data-tone={tone}>
            <Icon name={icon} />
            <div>
              <b>{t(`manage.home.${task.what}`)}</b>
              <br />
              <span className="small soft">
                <NamedWithDay event={task} />
              </span>
            </div>
            <ButtonLink to={`/manage/events/${task.id}${to}`}>{t(button)}</ButtonLink>
          </li>
        )
      })}
    </ul>
  )
}

function Copies({ copies }: Pick<Props, 'copies'>) {
  const t = useTranslator()
  return (
    <section className="flow" aria-labelledby="copies">
      <h2 id="copies">{t('manage.home.copy')}</h2>
      {copies.map((event) => (
        <ButtonLink key={event.id} to={`/manage/events/${event.id}/copy`} icon="copy" wide>
          <span>
            <NamedWithDay event={event} />
          </span>
        </ButtonLink>
      ))}
    </section>
  )
}

/** A line breaks before the day, not inside it. */
function NamedWithDay({ event }: { event: Named }) {
  const { language } = useTranslator()
  return (
    <>
      <TextOf texts={event.title} />,{' '}
      <span className="together">
        <Phrase text={formatShort(event.startsAt, language)} />
      </span>
    </>
  )
}
