import { record } from '#app/domain/audit/record.ts'
import { type Actor, actorName } from '#app/domain/shared/actor.ts'
import type { Db } from '#db/tables/index.ts'
import type { GroupInput } from './input.ts'
import { lockGroup, updateGroup } from './queries.server.ts'

/** Changes a group's name and yearly target. Its address stays: it stands in letters and bookmarks. */
export function changeGroup(
  db: Db,
  groupId: string,
  input: GroupInput,
  actor: Actor,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: 'not-found' }> {
  return db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, groupId)
    if (!group) return { ok: false, reason: 'not-found' }
    await updateGroup(tx, groupId, { name: input.name, yearly_target: input.yearlyTarget })
    const subject = { type: 'group', id: groupId }
    await record(tx, { actor: actorName(actor), action: 'group.changed', subject, organisationId: group.organisation_id }, now)
    return { ok: true }
  })
}
