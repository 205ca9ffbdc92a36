import { record } from '#app/domain/audit/record.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import type { Db } from '#db/tables/index.ts'
import type { GroupInput } from './input.ts'
import { findGroupBySlug, insertGroup, insertSecretary } from './queries.server.ts'
import { slugOf } from './slug.ts'

/** Makes a group of the staff member's organisation, or of the one that is named; who makes it is its first secretary. */
export function createGroup(
  db: Db,
  input: GroupInput & { organisationId?: string },
  staff: Staff,
  now: Date,
): Promise<{ id: string; slug: string }> {
  const { organisationId = staff.organisationId } = input
  return db.transaction().execute(async (tx) => {
    const id = newId(now)
    const readable = slugOf(input.name)
    const slug = (await findGroupBySlug(tx, readable)) ? `${readable}-${id.slice(-6)}` : readable
    await insertGroup(tx, {
      id,
      slug,
      name: input.name,
      organisation_id: organisationId,
      yearly_target: input.yearlyTarget,
      created_at: now.toISOString(),
    })
    await insertSecretary(tx, id, staff.accountId)
    await record(tx, { actor: staff.accountId, action: 'group.created', subject: { type: 'group', id }, organisationId }, now)
    return { id, slug }
  })
}
