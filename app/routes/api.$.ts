import { problem } from '#app/api/problem.ts'

/** Whatever else lies under `/api`. */
export const loader = () => problem(404, 'not_found', 'The API has no such address. GET /api/v1/openapi.json lists them all.')
export const action = loader
