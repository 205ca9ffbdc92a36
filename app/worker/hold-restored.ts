import { type HeldBack, holdWhatMayHaveLeft } from '#app/domain/outbox/hold-what-may-have-left.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import type { Config } from '#app/server/config.ts'
import type { Db } from '#db/tables/index.ts'
import { planLetters } from './plan-letters.ts'

/**
 * After a restore: holds the letters that may have left since the backup. Those that fall due by time alone (reminders, "how many were you?") are
 * made first, so that they are held and seen like the others.
 */
export async function holdRestored(db: Db, config: Pick<Config, 'quietHours'>, actor: Actor, now: Date): Promise<HeldBack> {
  await planLetters(db, config, now)
  return holdWhatMayHaveLeft(db, actor, now)
}
