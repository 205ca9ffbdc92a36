import { Pagination } from '../data-table.tsx'
import { useTranslator } from '../language.tsx'
import { EmptyState } from '../surfaces.tsx'
import { EventHead, type Head } from './event-head.tsx'
import { type LetterRow, LetterTable } from './letter-table.tsx'

type Props = { event: Head; letters: readonly LetterRow[]; next: string | null; done: string | null }

/** What has been written about an event, to whom, and how it went; a letter can be sent again. */
export function LettersPage({ event, letters, next, done }: Props) {
  const t = useTranslator()
  return (
    <div className="flow">
      <EventHead event={event} part="letters" done={done} />
      {letters.length === 0 ? (
        <EmptyState title={t('manage.letters.none')} />
      ) : (
        <LetterTable letters={letters} action={`/manage/events/${event.id}`} back="letters" />
      )}
      <Pagination next={next} />
    </div>
  )
}
