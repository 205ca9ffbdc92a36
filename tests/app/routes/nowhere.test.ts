import { expect, test } from 'vitest'
import { serveRoutes } from '#tests/support/served.ts'

test('an address that is nowhere is answered in the language the reader asks for', async () => {
  const served = await serveRoutes()
  const read = async (path: string, accepted?: string) => {
    const { status, text } = await served.send({ path, headers: accepted ? { 'accept-language': accepted } : {} })
    return [status, /<html lang="([^"]*)"/.exec(text)?.[1], /<h1>([^<]*)</.exec(text)?.[1]]
  }
  expect(await read('/no-such?lang=sv')).toEqual([404, 'sv', 'Sidan finns inte'])
  expect(await read('/no/such/page?lang=selko')).toEqual([404, 'fi-simple', 'Tätä sivua ei ole'])
  expect(await read('/no-such', 'en-GB,en;q=0.9')).toEqual([404, 'en', 'We cannot find this page'])
  expect(await read('/no-such')).toEqual([404, 'fi', 'Sivua ei löydy'])
})

test('a form sent nowhere finds nothing there', async () => {
  const served = await serveRoutes()
  const { status } = await served.send({ method: 'POST', path: '/no-such', headers: { origin: served.config.baseUrl }, body: 'a=1' })
  expect(status).toBe(404)
})
