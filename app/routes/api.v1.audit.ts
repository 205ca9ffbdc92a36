import { IdCursor, pageOf, readPage } from '#app/api/page.ts'
import { type ApiCall, api, json } from '#app/api/route.ts'
import { auditShape } from '#app/api/shapes.ts'
import { requireApiMay } from '#app/api/token-gate.ts'
import { listAudit } from '#app/domain/audit/queries.server.ts'

async function list({ context, staff, query }: ApiCall) {
  requireApiMay(staff, 'audit.read', { type: 'network' })
  const { limit, after } = readPage(query, IdCursor)
  const { rows, next } = pageOf(await listAudit(context.db, { limit: limit + 1, before: after }), limit, ({ id }) => id)
  return json({ items: rows.map(auditShape), next })
}

const route = api({ GET: list })
export const loader = route.loader
export const action = route.action
