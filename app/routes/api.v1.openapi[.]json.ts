import { openApiDocument } from '#app/api/openapi/document.ts'
import { problem } from '#app/api/problem.ts'
import { json } from '#app/api/route.ts'

const document = openApiDocument()

/** The description of the API; it holds nothing that a token protects. */
export const loader = () => json(document)
export const action = () => problem(405, 'method_not_allowed', 'This address answers to GET.', { headers: { Allow: 'GET' } })
