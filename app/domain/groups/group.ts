import type { GroupMemberTable, WorkingGroupTable } from '#db/tables/groups.ts'

/** A coordination group or working group. */
export type Group = WorkingGroupTable

/** Somebody who is in a group, or was (`active` 0). */
export type Member = GroupMemberTable
