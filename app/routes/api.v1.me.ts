import { type ApiCall, api, json } from '#app/api/route.ts'

async function read({ staff }: ApiCall) {
  const { accountId: id, name, email, role, organisationId: organisation, language, groupIds: groups } = staff
  return json({ id, name, email, role, organisation, language, groups })
}

const route = api({ GET: read })
export const loader = route.loader
export const action = route.action
