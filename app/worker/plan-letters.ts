import { planHowMany } from '#app/domain/reminders/plan-how-many.ts'
import { expandDueReminders } from '#app/domain/reminders/send-due-reminders.ts'
import type { Config } from '#app/server/config.ts'
import type { Db } from '#db/tables/index.ts'

/** Queues the letters that fall due by time alone; answers how many. */
export async function planLetters(db: Db, config: Pick<Config, 'quietHours'>, now: Date): Promise<number> {
  return (await expandDueReminders(db, config, now)) + (await planHowMany(db, now))
}
