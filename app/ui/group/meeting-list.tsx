import type { Texts } from '#app/domain/shared/texts.ts'
import { formatDay, formatTimes } from '#app/i18n/dates.ts'
import { DateLeaf } from '../event/date-leaf.tsx'
import { EventList, EventRow, WhenAndWhere } from '../event/event-row.tsx'
import { Phrase } from '../event/event-when.tsx'
import { useTranslator } from '../language.tsx'
import { Chip } from '../signs.tsx'

export type ListedMeeting = {
  id: string
  title: Texts
  startsAt: string
  endsAt: string
  venue: string | null
  format: 'remote' | 'on_site' | 'hybrid'
  state: 'published' | 'held' | 'cancelled'
}

/** A group's meetings of the year; `pathOf` leads to a meeting's page. Without it a row says when and where only. */
export function MeetingList({ meetings, pathOf }: { meetings: readonly ListedMeeting[]; pathOf?: (id: string) => string }) {
  const t = useTranslator()
  if (meetings.length === 0) return <p>{t('groups.meetings.none')}</p>
  return (
    <EventList>
      {meetings.map((one) =>
        pathOf ? <MeetingRow key={one.id} meeting={one} to={pathOf(one.id)} /> : <MeetingTime key={one.id} meeting={one} />,
      )}
    </EventList>
  )
}

function useWhenAndWhere({ startsAt, endsAt, venue, format }: ListedMeeting) {
  const t = useTranslator()
  return { when: formatTimes(startsAt, endsAt, t.language), where: venue ?? t(`ui.event.format.${format}`) }
}

function MeetingRow({ meeting, to }: { meeting: ListedMeeting; to: string }) {
  const t = useTranslator()
  const tone = meeting.state === 'cancelled' ? 'bad' : meeting.state === 'held' ? 'info' : 'ok'
  return (
    <EventRow to={to} startsAt={meeting.startsAt} title={meeting.title} {...useWhenAndWhere(meeting)}>
      <Chip tone={tone}>{t(`ui.event.status.${meeting.state}`)}</Chip>
    </EventRow>
  )
}

/** A meeting as anyone may see it: its day, times and place, and whether it is cancelled. */
function MeetingTime({ meeting }: { meeting: ListedMeeting }) {
  const t = useTranslator()
  return (
    <li className="event-row">
      <DateLeaf wall={meeting.startsAt} />
      <div className="flow flow-tight">
        <p>
          <b>
            <Phrase text={formatDay(meeting.startsAt, t.language)} />
          </b>
        </p>
        <p className="soft">
          <WhenAndWhere {...useWhenAndWhere(meeting)} />
        </p>
        {meeting.state === 'cancelled' && (
          <p>
            <Chip tone="bad">{t('ui.event.status.cancelled')}</Chip>
          </p>
        )}
      </div>
    </li>
  )
}
