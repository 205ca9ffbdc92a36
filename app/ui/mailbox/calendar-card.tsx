import { EventFacts } from '../event/event-facts.tsx'
import { EventWhen, type Times } from '../event/event-when.tsx'
import { useTranslator } from '../language.tsx'
import { Fold } from '../surfaces.tsx'
import { EntryChip } from './entry-chip.tsx'

type Props = Times & { title: string; location: string; description: string; cancelled: boolean; method: string | null; file: string }

/** What a letter puts into its reader's calendar, or takes out of it. */
export function CalendarCard({ title, location, description, cancelled, method, file, ...times }: Props) {
  const t = useTranslator()
  return (
    <section className="card flow flow-tight" aria-labelledby="calendar">
      <h2 className="modest row" id="calendar">
        {t('accounts.mailbox.calendar')} <EntryChip method={method} />
      </h2>
      {cancelled && <p>{t('accounts.mailbox.calendar-out')}</p>}
      <p>
        <strong>{title}</strong>
      </p>
      <EventFacts
        facts={[
          { icon: 'calendar', label: t('ui.event.when'), answer: <EventWhen {...times} /> },
          { icon: 'place', label: t('ui.event.where'), answer: location },
        ]}
      />
      <p className="preserve-lines">{description}</p>
      <Fold summary={t('accounts.mailbox.calendar-file')}>
        <pre className="small">{file}</pre>
      </Fold>
    </section>
  )
}
