import { record } from '#app/domain/audit/record.ts'
import type { Db } from '#db/tables/index.ts'
import { findRegistration, updateRegistration } from './queries.server.ts'

/** Stops the reminders of one registration; the registration itself stays. Stopping twice is the same as once. */
export function stopReminders(db: Db, registrationId: string, now: Date): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const registration = await findRegistration(tx, registrationId)
    if (!registration || registration.reminders_stopped === 1) return
    await updateRegistration(tx, registrationId, { reminders_stopped: 1 })
    await record(
      tx,
      { actor: 'participant', action: 'registration.reminders-stopped', subject: { type: 'registration', id: registrationId } },
      now,
    )
  })
}
