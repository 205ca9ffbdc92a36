import { z } from 'zod'
import type { Group } from '#app/domain/groups/group.ts'
import { GroupInput, MemberInput } from '#app/domain/groups/input.ts'
import { findGroup, findMember, listMembers } from '#app/domain/groups/queries.server.ts'
import { findOrganisation } from '#app/domain/organisations/queries.server.ts'
import type { AppContext } from '#app/web/context.ts'
import { invalid } from './body.ts'
import { problemNotFound } from './problem.ts'
import { groupShape, memberShape } from './shapes.ts'

/** A new group; of the caller's own organisation unless another is named. */
export const NewGroup = GroupInput.extend({ organisation: z.string().max(100).optional() })

const { organisationId: organisation, deputyName: name, deputyEmail: email, ...rest } = MemberInput.shape

const MemberFields = z.object({ ...rest, organisation, deputy: z.object({ name, email }).nullish() })

/** What a change may name of a member; the whole of what is then there is parsed as `MemberBody`. */
export const MemberChange = MemberFields.partial()

/** A member as the API is told of one. */
export const MemberBody = MemberFields.transform(({ organisation: organisationId, deputy, ...member }): MemberInput => {
  return { ...member, organisationId, deputyName: deputy?.name ?? null, deputyEmail: deputy?.email ?? null }
})
export const MemberList = z.array(MemberBody).min(1, 'list-empty').max(500, 'list-too-long')

export async function groupAnswer({ db, config }: AppContext, id: string) {
  const group = (await findGroup(db, id)) as Group
  return groupShape(group, (await listMembers(db, id)).length, config)
}

export async function memberAnswer({ db }: AppContext, groupId: string, id: string) {
  const member = await findMember(db, id)
  if (member?.group_id !== groupId) throw problemNotFound()
  return memberShape(member)
}

/** Stops with a 422 problem when a member's organisation is not in the network's list. */
export async function requireKnownOrganisations({ db }: AppContext, members: readonly MemberInput[]): Promise<void> {
  for (const { organisationId } of members) {
    if (organisationId !== null && !(await findOrganisation(db, organisationId)))
      throw invalid([{ field: 'organisation', code: 'unknown-reference' }])
  }
}
