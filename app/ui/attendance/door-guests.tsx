import { formatTime } from '#app/i18n/dates.ts'
import { Icon } from '../icon.tsx'
import { useTranslator } from '../language.tsx'
import { Fold } from '../surfaces.tsx'

export type Guest = { nonce: string; name: string | null; at: string }

/** Those who came without registering, each with its undo, and the count by eye. */
export function Guests(props: { walkIns: readonly Guest[]; counter: number | null; action: string; nonce: string; closed: boolean }) {
  const t = useTranslator()
  const { walkIns, counter, action, nonce, closed } = props
  return (
    <section className="flow" id="guests" aria-label={t('attendance.door.guests')}>
      {walkIns.length > 0 && (
        <ul className="task-list plain">
          {walkIns.map((guest) => (
            <li key={guest.nonce}>
              <Icon name="person" />
              <div>
                {guest.name ?? t('attendance.door.guest')}, {t('attendance.door.since', { time: formatTime(guest.at, t.language) })}
              </div>
              {!closed && <UndoGuest {...{ guest, action }} />}
            </li>
          ))}
        </ul>
      )}
      {!closed && (
        <Fold summary={t('attendance.door.counter')} icon="people" id="counter">
          <form className="field prints" method="post" action={action}>
            <input type="hidden" name="intent" value="counter" />
            <input type="hidden" name="nonce" value={`${nonce}-counter`} />
            <label htmlFor="count">{t('attendance.door.counter.label')}</label>
            <div className="stepper">
              <input
                className="input"
                id="count"
                name="count"
                type="number"
                inputMode="numeric"
                min={0}
                max={100000}
                required
                defaultValue={counter ?? undefined}
              />
              <button type="submit" className="button">
                {t('ui.save')}
              </button>
            </div>
          </form>
        </Fold>
      )}
    </section>
  )
}

function UndoGuest({ guest, action }: { guest: Guest; action: string }) {
  const t = useTranslator()
  return (
    <form method="post" action={action} className="prints">
      <input type="hidden" name="intent" value="undo" />
      <input type="hidden" name="nonce" value={guest.nonce} />
      <button type="submit" className="button button-quiet">
        <Icon name="undo" />
        {t('ui.undo')}
      </button>
    </form>
  )
}

/** One more at the door: with one tap, or with a name. */
export function DoorFoot({ action, nonce }: { action: string; nonce: string }) {
  const t = useTranslator()
  return (
    <div className="door-foot">
      <form method="post" action={action} className="prints">
        <input type="hidden" name="intent" value="walk-in" />
        <input type="hidden" name="nonce" value={`${nonce}-one`} />
        <button type="submit" className="button button-primary button-wide">
          <Icon name="plus" />
          {t('attendance.door.one-more')}
        </button>
      </form>
      <details className="fold">
        <summary>{t('attendance.door.named-guest')}</summary>
        <form className="field prints" method="post" action={action}>
          <input type="hidden" name="intent" value="walk-in" />
          <input type="hidden" name="nonce" value={`${nonce}-named`} />
          <label htmlFor="guest-name">{t('attendance.join.name')}</label>
          <input className="input" id="guest-name" name="name" maxLength={200} required />
          <button type="submit" className="button">
            {t('attendance.door.add')}
          </button>
        </form>
      </details>
    </div>
  )
}
