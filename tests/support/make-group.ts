import { newId } from '#app/domain/shared/id.ts'
import type { GroupMemberTable, WorkingGroupTable } from '#db/tables/groups.ts'
import type { Db } from '#db/tables/index.ts'
import { makeOrganisation } from './make.ts'
import { NOW } from './world.ts'

/** A group of the organisation `lappia`, unless told otherwise. */
export async function makeGroup(db: Db, given: Partial<WorkingGroupTable> = {}) {
  await makeOrganisation(db, { id: given.organisation_id ?? 'lappia' })
  const id = given.id ?? newId(NOW)
  return db
    .insertInto('working_group')
    .values({
      slug: `g-${id}`,
      name: 'Koordinaatioryhmä',
      organisation_id: 'lappia',
      yearly_target: 3,
      created_at: NOW.toISOString(),
      ...given,
      id,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** An active member of a group, with an organisation that is not on the network's list. */
export async function makeMember(db: Db, given: Partial<GroupMemberTable> & { group_id: string }) {
  const id = given.id ?? newId(NOW)
  return db
    .insertInto('group_member')
    .values({
      name: 'Mikko Lahti',
      email: `${id}@example.org`,
      organisation_id: null,
      organisation_name: 'Kemijärven kaupunki',
      role: null,
      deputy_name: null,
      deputy_email: null,
      language: 'fi',
      active: 1,
      created_at: NOW.toISOString(),
      ...given,
      id,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}
