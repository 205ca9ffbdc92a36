import type { Insertable, Updateable } from 'kysely'
import { locked } from '#db/lock.ts'
import type { GroupMemberTable, WorkingGroupTable } from '#db/tables/groups.ts'
import type { Db, Tx } from '#db/tables/index.ts'
import type { Member } from './group.ts'

export function findGroup(db: Db, id: string) {
  return db.selectFrom('working_group').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findGroupBySlug(db: Db, slug: string) {
  return db.selectFrom('working_group').selectAll().where('slug', '=', slug).executeTakeFirst()
}

/** Groups by name. A scope lists only the groups of an organisation and those with the given ids. */
export function listGroups(db: Db, scope?: { organisationId: string | null; groupIds: readonly string[] }) {
  return db
    .selectFrom('working_group')
    .selectAll()
    .$if(scope !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('organisation_id', '=', scope?.organisationId ?? ''),
          ...(scope?.groupIds.length ? [eb('id', 'in', scope.groupIds)] : []),
        ]),
      ),
    )
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export function insertGroup(tx: Tx, row: Insertable<WorkingGroupTable>) {
  return tx.insertInto('working_group').values(row).execute()
}

export function updateGroup(tx: Tx, id: string, set: Updateable<WorkingGroupTable>) {
  return tx.updateTable('working_group').set(set).where('id', '=', id).execute()
}

/** Takes the group for this transaction: two changes to its members wait for each other. */
export function lockGroup(tx: Tx, id: string) {
  return locked(tx, tx.selectFrom('working_group').selectAll().where('id', '=', id)).executeTakeFirst()
}

/** Members who are in the group now, by name as Finnish sorts it; with `all` then also those who were. */
export async function listMembers(db: Db, groupId: string, which: 'active' | 'all' = 'active'): Promise<Member[]> {
  const members = await db
    .selectFrom('group_member')
    .selectAll()
    .where('group_id', '=', groupId)
    .$if(which === 'active', (query) => query.where('active', '=', 1))
    .orderBy('id')
    .execute()
  const order = new Intl.Collator('fi')
  return members.sort((a, b) => b.active - a.active || order.compare(a.name, b.name))
}

export function findMember(db: Db, id: string) {
  return db.selectFrom('group_member').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findMemberByEmail(db: Db, groupId: string, email: string) {
  return db.selectFrom('group_member').selectAll().where('group_id', '=', groupId).where('email', '=', email).executeTakeFirst()
}

export function insertMember(tx: Tx, row: Insertable<GroupMemberTable>) {
  return tx.insertInto('group_member').values(row).execute()
}

export function updateMember(tx: Tx, id: string, set: Updateable<GroupMemberTable>) {
  return tx.updateTable('group_member').set(set).where('id', '=', id).execute()
}

/** Active members by group, for lists of groups. */
export async function countMembers(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('group_member')
    .select((eb) => ['group_id', eb.fn.countAll<number>().as('members')])
    .where('active', '=', 1)
    .groupBy('group_id')
    .execute()
  return new Map(rows.map((row) => [row.group_id, Number(row.members)]))
}

/** Published meetings of the groups, for their rhythm; of one group also for its pages. Oldest first. */
export function listGroupMeetings(db: Db, groupId?: string) {
  return db
    .selectFrom('event')
    .selectAll()
    .where('group_id', 'is not', null)
    .where('status', '!=', 'draft')
    .$if(groupId !== undefined, (query) => query.where('group_id', '=', groupId as string))
    .orderBy('starts_at_utc')
    .orderBy('id')
    .execute()
}

/** The accounts that are a group's secretaries, closed ones too. */
export function listSecretaries(db: Db, groupId: string) {
  return db
    .selectFrom('group_secretary')
    .innerJoin('account', 'account.id', 'group_secretary.account_id')
    .select(['account.id', 'account.name', 'account.email', 'account.active'])
    .where('group_secretary.group_id', '=', groupId)
    .orderBy('account.name')
    .orderBy('account.id')
    .execute()
}

/** An active account that a group's secretary may be found by. */
export function findAccountByEmail(db: Db, email: string) {
  return db.selectFrom('account').select(['id', 'name', 'role']).where('email', '=', email).where('active', '=', 1).executeTakeFirst()
}

export function insertSecretary(tx: Tx, groupId: string, accountId: string) {
  return tx
    .insertInto('group_secretary')
    .values({ group_id: groupId, account_id: accountId })
    .onConflict((conflict) => conflict.columns(['group_id', 'account_id']).doNothing())
    .execute()
}

export function deleteSecretary(tx: Tx, groupId: string, accountId: string) {
  return tx.deleteFrom('group_secretary').where('group_id', '=', groupId).where('account_id', '=', accountId).execute()
}
