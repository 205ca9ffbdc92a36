import { request as httpRequest } from 'node:http'
import { expect, test } from 'vitest'
import { makeCaller, webinar } from '#tests/support/api.ts'
import { startApp } from '#tests/support/app.ts'

type Problem = { code: string; status: number; errors: object[] }

test('the API over HTTP: every refusal, also the door’s own, is a problem document', async () => {
  const app = await startApp()
  const { call } = await makeCaller(app)
  const { body: event } = await call<{ id: string }>('POST', '/events', webinar())
  const asked: [string, string, unknown, number, string][] = [
    ['GET', '/nothing', undefined, 404, 'not_found'],
    ['GET', '/events/%00', undefined, 404, 'not_found'],
    ['PUT', '/events', {}, 405, 'method_not_allowed'],
    ['GET', `/events/${event.id}/publish`, undefined, 405, 'method_not_allowed'],
    ['POST', '/events', new TextEncoder().encode('{'), 400, 'invalid_json'],
    ['POST', '/events', {}, 422, 'invalid'],
    ['POST', '/events', new Uint8Array(1024 * 1024 + 1), 413, 'body_too_large'],
    ['POST', `/events/${event.id}/attendance-reports`, new Uint8Array(32 * 1024 * 1024 + 1), 413, 'body_too_large'],
  ]
  for (const [method, path, body, status, code] of asked) {
    const answer = await call<Problem>(method, path, body)
    expect([method, path, answer.status, answer.body.code]).toEqual([method, path, status, code])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.body.status).toBe(status)
  }
  expect(await rawMethod(app.url, 'PROPFIND')).toEqual([405, 'method_not_allowed'])
  expect((await fetch(`${app.url}/api/v1/me`, { headers: { cookie: 'kutsu_session=x' } })).status).toBe(401)
})

test('the API over HTTP: a page of another site gains nothing, a program needs no origin; HEAD and the description answer', async () => {
  const app = await startApp()
  const { call } = await makeCaller(app)
  const made = await call<{ id: string }>('POST', '/events', webinar(), { origin: 'https://other.example', 'sec-fetch-site': 'cross-site' })
  expect(made.status).toBe(201)
  const head = await call<string>('HEAD', `/events/${made.body.id}`)
  expect([head.status, head.body]).toEqual([200, ''])
  const description = await (await fetch(`${app.url}/api/v1/openapi.json`)).json()
  expect(description).toMatchObject({ openapi: '3.1.0', paths: { '/events/{id}/statistics': {} } })
})

test('the API over HTTP: twenty requests at once with one key make one event', async () => {
  const app = await startApp()
  const { call } = await makeCaller(app)
  const sent = await Promise.all(
    Array.from({ length: 20 }, () => call<{ id: string }>('POST', '/events', webinar(), { 'idempotency-key': 'one' })),
  )
  expect(new Set(sent.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
  const { body } = await call<{ items: object[] }>('GET', '/events')
  expect(body.items).toHaveLength(1)
})

/** A method that fetch does not send. */
function rawMethod(url: string, method: string): Promise<[number | undefined, string]> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${url}/api/v1/events`, { method }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve([response.statusCode, (JSON.parse(text) as Problem).code]))
    })
    request.on('error', reject).end()
  })
}
