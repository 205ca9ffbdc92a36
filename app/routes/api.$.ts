import { problem } from '#app/api/problem.ts'

/** Whatever else lies under `/api`. */
const nothing = () => problem(404, 'not_found', 'The API has no such address. GET /api/v1/openapi.json lists them all.')
export const loader = () => nothing()
export const action = () => nothing()
