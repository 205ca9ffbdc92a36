import { API_ROWS } from './api-rows.ts'
import { PUBLIC_ROWS } from './public-rows.ts'
import type { Row } from './rows.ts'
import { STAFF_ROWS } from './staff-rows.ts'
import type { RouteModule } from './walk.ts'

const found = import.meta.glob<RouteModule>('/app/routes/*.{ts,tsx}')
/** Every route file by its name. */
export const ROUTES = Object.fromEntries(Object.entries(found).map(([path, load]) => [path.replace('/app/routes/', ''), load]))
/** Who gets what at each of them. */
export const TABLE: Record<string, Row> = { ...PUBLIC_ROWS, ...STAFF_ROWS, ...API_ROWS }
