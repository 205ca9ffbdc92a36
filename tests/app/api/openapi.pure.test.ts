import { expect, test } from 'vitest'
import { openApiDocument } from '#app/api/openapi/document.ts'
import { OPERATIONS } from '#app/api/openapi/operations.ts'
import { API_ROUTES, loadRoute } from '#tests/support/api-inside.ts'

type Json = Record<string, unknown>
const document = openApiDocument() as { paths: Record<string, Record<string, Json>>; components: Record<string, Json> }
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

test('every address of the API is described, and whatever is described is answered', async () => {
  const answered: string[] = []
  for (const { file, path } of API_ROUTES) {
    const { methods = ['GET'] } = (await loadRoute(file)).loader
    if (!path.includes('*'))
      answered.push(...methods.map((method) => `${method} ${path.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}')}`))
  }
  expect(answered.sort()).toEqual(OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort())
})

test('the description is whole: ids are unique, parameters stand in their path, references lead somewhere', () => {
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { path, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const given = (operation.parameters as { in: string; name: string; schema: Json }[]).filter((one) => one.in === 'path')
    expect(given.map(({ name }) => name)).toEqual(named)
    expect(Object.keys(operation.responses as Json)).toContainEqual(expect.stringMatching(/^2\d\d$/))
  }
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, found]) => found as string)
  expect(references.length).toBeGreaterThan(20)
  for (const reference of references) {
    const target = reference.split('/').reduce<unknown>((part, name) => (part as Json | undefined)?.[name], document)
    expect([reference, typeof target]).toEqual([reference, 'object'])
  }
})

test('a token is needed everywhere but for the description itself; errors are problem documents', () => {
  expect(document).toMatchObject({ openapi: '3.1.0', security: [{ bearer: [] }] })
  expect(document.components.securitySchemes).toEqual({ bearer: { type: 'http', scheme: 'bearer' } })
  const open = operations.filter(({ operation }) => operation.security !== undefined)
  expect(open.map(({ path }) => path)).toEqual(['/openapi.json'])
  expect(Object.keys((document.components.responses as { Problem: { content: Json } }).Problem.content)).toEqual([
    'application/problem+json',
  ])
})

test('what may be sent is told by the schemas that bodies are parsed with', () => {
  const body = (path: string, method: string) => {
    const content = document.paths[path]?.[method]?.requestBody as { content: Record<string, { schema: Json }> } | undefined
    return content?.content['application/json']?.schema as { properties: Json; required: string[] } | undefined
  }
  const event = body('/events', 'post')
  expect(event?.required).toEqual(['kind', 'title', 'startsAt', 'endsAt', 'format', 'organisation'])
  expect(event?.properties.kind).toMatchObject({ enum: expect.arrayContaining(['webinar', 'study_visit', 'guidance']) })
  expect(body('/events/{id}', 'patch')?.required).toBeUndefined()
  expect(Object.keys(body('/events/{id}/registrations', 'post')?.properties ?? {})).toEqual(
    expect.arrayContaining(['name', 'email', 'organisation', 'municipality', 'mode', 'seats', 'names', 'language', 'onBehalf']),
  )
})

test('what may be left out or sent as null is told so, also where the schema first makes something of it', () => {
  const told = (path: string, method: string) => {
    const given = document.paths[path]?.[method]?.requestBody as { required: boolean; content: Record<string, { schema: Json }> }
    const schema = given.content['application/json']?.schema as { properties: Record<string, Json>; required?: string[] }
    return { isNeeded: given.required, required: schema.required, properties: schema.properties }
  }
  const registration = told('/events/{id}/registrations', 'post')
  expect(registration).toMatchObject({ isNeeded: true, required: ['name'] })
  for (const name of ['email', 'organisation', 'municipality', 'mode', 'seats', 'names', 'language'])
    expect([name, JSON.stringify(registration.properties[name])]).toEqual([name, expect.stringContaining('{"type":"null"}')])
  expect(registration.properties.name).toMatchObject({ type: 'string' })
  expect(told('/organisations', 'post').properties.sector).toMatchObject({ anyOf: [{ type: 'string' }, { type: 'null' }] })
  expect(told('/groups/{id}/members/{member}', 'patch')).toMatchObject({ isNeeded: false, required: undefined })
  expect(told('/groups/{id}/members', 'post').isNeeded).toBe(true)
  for (const path of ['/events/{id}/cancel', '/events/{id}/move-to-remote', '/attendance-reports/{id}/apply'])
    expect([path, told(path, 'post').isNeeded]).toEqual([path, false])
})
