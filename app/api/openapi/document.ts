import { z } from 'zod'
import { ANSWERS, type AnswerName } from './answers.ts'
import { OPERATIONS, type Operation } from './operations.ts'

type Json = Record<string, unknown>

const inputSchema = (schema: z.ZodType): Json => bare(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: askFields }))
const answerSchema = (schema: z.ZodType): Json => bare(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }))
/** The dialect is OpenAPI 3.1's own and need not be said in each schema. */
const bare = ({ $schema: _, ...schema }: Json): Json => schema
const refTo = (name: AnswerName) => ({ $ref: `#/components/schemas/${name}` })

type Described = { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema }

/** A field that first makes something of what is given does not show what it takes: whether it may be left out or be null is asked of it. */
function askFields({ zodSchema, jsonSchema }: Described): void {
  if (!(zodSchema instanceof z.ZodObject) || !jsonSchema.properties) return
  const takes = (name: string, value: unknown) => (zodSchema.shape[name] as z.ZodType).safeParse(value).success
  for (const [name, property] of Object.entries(jsonSchema.properties)) {
    if (takes(name, null) && !JSON.stringify(property).includes('"null"'))
      jsonSchema.properties[name] = { anyOf: [property as z.core.JSONSchema.BaseSchema, { type: 'null' }] }
  }
  const required = jsonSchema.required?.filter((name) => !takes(name, undefined)) ?? []
  if (required.length > 0) jsonSchema.required = required
  else delete jsonSchema.required
}

/** The description of the API (OpenAPI 3.1), made of the schemas that calls are parsed with. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {}
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describe(operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kutsu',
      version: '1',
      description:
        'Events of a training network: scheduling, registrations, attendance and figures that count people. A token acts with its user’s rights.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(Object.entries(ANSWERS).map(([name, schema]) => [name, answerSchema(schema)])),
      responses: { Problem: { description: 'An error', content: { 'application/problem+json': { schema: refTo('Problem') } } } },
    },
  }
}

function describe(operation: Operation): Json {
  const { method, path, summary, status = 200, body, open } = operation
  const words = path.split('/').filter((part) => part !== '' && !part.startsWith('{'))
  const failures = open ? {} : { default: { $ref: '#/components/responses/Problem' } }
  return {
    operationId: `${method.toLowerCase()}-${words.join('-')}${path.endsWith('}') ? '-one' : ''}`,
    summary,
    tags: [words[0]],
    ...(open ? { security: [] } : {}),
    parameters: [...pathParameters(path), ...queryParameters(operation), ...headerParameters(operation)],
    ...(body ? { requestBody: requestBody(body) } : {}),
    responses: { [status]: answerOf(operation), ...failures },
  }
}

/** An empty body is `{}`. */
function requestBody(body: z.ZodType | 'file'): Json {
  if (body === 'file') return { required: true, content: { 'application/octet-stream': {} } }
  return { required: !body.safeParse({}).success, content: { 'application/json': { schema: inputSchema(body) } } }
}

function answerOf({ answer, list, also = [] }: Operation): Json {
  if (!answer) return { description: 'Done' }
  const page = {
    type: 'object',
    properties: { items: { type: 'array', items: refTo(answer) }, next: { type: ['string', 'null'] } },
    required: ['items', 'next'],
  }
  const files = Object.fromEntries(also.map((type) => [type, {}]))
  return { description: list ? 'A page' : answer, content: { 'application/json': { schema: list ? page : refTo(answer) }, ...files } }
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
}

function queryParameters({ method, query, list }: Operation): Json[] {
  const own = query ? Object.entries((inputSchema(query).properties ?? {}) as Json) : []
  const paging = { limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 }, cursor: { type: 'string' } }
  const all = list && method === 'GET' ? [...own, ...Object.entries(paging)] : own
  return all.map(([name, schema]) => ({ name, in: 'query', required: false, schema }))
}

function headerParameters({ method, body }: Operation): Json[] {
  const string = { type: 'string' }
  const key = { name: 'Idempotency-Key', in: 'header', description: 'Sent again, the same request gets the first answer', schema: string }
  const file = { name: 'X-File-Name', in: 'header', description: 'Percent-encoded', schema: string }
  return [...(method === 'POST' ? [key] : []), ...(body === 'file' ? [file] : [])]
}
