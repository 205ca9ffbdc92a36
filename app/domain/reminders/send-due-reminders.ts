import { enqueueAll } from '#app/domain/outbox/enqueue.ts'
import type { Message } from '#app/domain/outbox/message.ts'
import type { Db } from '#db/tables/index.ts'
import { listDueReminders, listReminded, lockWaiting, updateReminder } from './queries.server.ts'
import { heldUntil, type QuietHours } from './quiet-hours.ts'
import { ReminderRule, shortRule } from './rules.ts'

/** Small enough that a registration never waits noticeably for the write lock. */
const CHUNK = 500

type DueReminder = Awaited<ReturnType<typeof listDueReminders>>[number]

/**
 * Turns due reminders into letters, one per confirmed registrant; answers how many letters were queued. One that is late still leaves, as its
 * words are those of the day it is sent; of several that are due for one event only the last does. May be cut off at any point and run by
 * several workers: the letters' keys make each of them once.
 */
export async function expandDueReminders(db: Db, { quietHours }: { quietHours: QuietHours | null }, now: Date): Promise<number> {
  let queued = 0
  const due = await listDueReminders(db, now)
  const lastOf = new Map(due.filter((reminder) => isWanted(reminder, now)).map((reminder) => [reminder.event_id, reminder.id]))
  for (const reminder of due) {
    const fate = lastOf.get(reminder.event_id) === reminder.id ? fateOf(reminder, quietHours, now) : 'drop'
    if (fate === 'send') queued += await expand(db, reminder, now)
    if (fate === 'drop') await updateReminder(db, reminder.id, { state: 'dropped' })
  }
  return queued
}

function isWanted({ status, occurrence, starts_at_utc }: DueReminder, now: Date): boolean {
  return status === 'published' && occurrence === starts_at_utc && new Date(starts_at_utc) > now
}

function fateOf(reminder: DueReminder, quietHours: QuietHours | null, now: Date): 'send' | 'wait' {
  const event = { startsAt: new Date(reminder.occurrence), zone: reminder.time_zone }
  return heldUntil(new Date(reminder.due_at), event, quietHours) > now ? 'wait' : 'send'
}

async function expand(db: Db, reminder: DueReminder, now: Date): Promise<number> {
  let queued = 0
  for (let after: string | undefined = ''; after !== undefined; ) {
    const chunk: Chunk = await queueChunk(db, reminder, after, now)
    queued += chunk.queued
    after = chunk.last
  }
  return queued
}

type Chunk = { queued: number; last: string | undefined }

/** Queues the letters of the next registrants; the chunk that finds no more closes the reminder. */
function queueChunk(db: Db, reminder: DueReminder, after: string, now: Date): Promise<Chunk> {
  return db.transaction().execute(async (tx): Promise<Chunk> => {
    if (!(await lockWaiting(tx, reminder.id))) return { queued: 0, last: undefined }
    const ids = await listReminded(tx, { eventId: reminder.event_id, before: reminder.due_at, after, limit: CHUNK })
    const queued = await enqueueAll(
      tx,
      ids.map((id) => letterOf(reminder, id)),
      now,
      now,
    )
    if (ids.length === CHUNK) return { queued, last: ids.at(-1) }
    await updateReminder(tx, reminder.id, { state: 'done' })
    return { queued, last: undefined }
  })
}

/** `occurrence` lets the composer drop a letter whose event has moved; `zone` lets the worker keep it out of the quiet hours. */
function letterOf(reminder: DueReminder, registrationId: string): Message {
  const rule = ReminderRule.parse(JSON.parse(reminder.rule))
  return {
    kind: 'reminder',
    key: `reminder:${registrationId}:${shortRule(rule)}:${reminder.occurrence}`,
    eventId: reminder.event_id,
    registrationId,
    payload: { rule, occurrence: reminder.occurrence, zone: reminder.time_zone },
  }
}
