/** The first link on a page whose text or address fits. */
async function linkOn(page, address, selector) {
  await page.goto(address)
  const link = page.locator(selector).first()
  if ((await link.count()) === 0) throw new Error(`nothing at ${address} fits ${selector}`)
  const found = new URL(await link.getAttribute('href'), address)
  found.searchParams.delete('lang')
  return found.href
}

const inHelsinki = (at) =>
  Object.fromEntries(
    new Intl.DateTimeFormat('fi-FI', {
      timeZone: 'Europe/Helsinki',
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )

const pressed = (page, button) =>
  Promise.all([page.waitForEvent('load'), page.locator('main').getByRole('button', { name: button }).click()])

/** A webinar that starts in ten minutes, with one registered: its doors are open. Answers the participant's page and the staff's. */
async function openWebinar(staff, anyone, base) {
  const [from, to] = [10, 130].map((minutes) => inHelsinki(new Date(Date.now() + minutes * 60_000)))
  const when = `${from.day}.${from.month}.${from.year} klo ${from.hour}.${from.minute}–${to.hour}.${to.minute}`
  await staff.goto(`${base}/manage/events/new?lang=fi&sentence=${encodeURIComponent(`Webinaari Nuoren vahvuudet näkyviin ${when} Teams`)}`)
  await pressed(staff, 'Julkaise')
  const managed = staff.url().split('?')[0]
  const event = (await staff.locator('.copy-box .with-icon').first().innerText()).trim()
  await anyone.goto(`${new URL(event, base).href}?lang=fi`)
  await anyone.getByLabel('Nimi', { exact: true }).fill('Mikko Lahti')
  await anyone.getByLabel('Sähköposti', { exact: true }).fill('mikko.lahti@example.org')
  await pressed(anyone, 'Ilmoittaudu')
  const registration = anyone.url().split('?')[0]
  return { managed, registration, join: await linkOn(anyone, registration, 'a[href*="/j/"]') }
}

/** Every screen of the sample network: its name, its address, and who looks at it. */
export async function screens({ browser, base, links, states }) {
  const staff = await (await browser.newContext({ storageState: states.coordinator })).newPage()
  const anyone = await (await browser.newContext()).newPage()
  const event = await linkOn(anyone, `${base}/`, '.event-row h3 a, .event-row h2 a')
  const managed = await linkOn(staff, `${base}/manage/events?status=published`, '.event-row a')
  const held = await linkOn(staff, `${base}/manage/events?status=held`, '.event-row a')
  const group = await linkOn(staff, `${base}/manage/groups`, 'main a[href^="/manage/groups/"]:not([href$="/new"])')
  const letter = await linkOn(staff, `${base}/mailbox`, 'th a')
  const join = await linkOn(anyone, links.participant, 'a[href*="/j/"]')
  const now = await openWebinar(staff, anyone, base)
  const sentence = encodeURIComponent('Webinaari Kun suunnitelma pettää to 6.5. klo 9–11 Teams')
  return [
    { name: '01-event', address: event },
    { name: '02-own-registration', address: links.participant },
    { name: '03-join', address: now.join },
    { name: '03b-join-early', address: join },
    { name: '05-events', address: `${base}/` },
    { name: '05b-privacy', address: `${base}/privacy` },
    { name: '05c-accessibility', address: `${base}/accessibility` },
    { name: '05d-not-found', address: `${base}/e/nowhere` },
    { name: '05e-sign-in', address: `${base}/sign-in` },
    { name: '06-home', address: `${base}/manage`, as: 'organiser' },
    { name: '06b-list', address: `${base}/manage/events`, as: 'organiser' },
    { name: '07-new', address: `${base}/manage/events/new?sentence=${sentence}`, as: 'organiser' },
    { name: '08-registrants', address: managed, as: 'organiser' },
    ...['edit', 'cancel', 'write', 'letters', 'poster', 'add', 'copy'].map((part) => ({
      name: `08-${part}`,
      address: `${managed}/${part}`,
      as: 'organiser',
    })),
    { name: '09-attendance', address: `${held}/attendance`, as: 'organiser' },
    { name: '10-teams-report', address: `${held}/report`, as: 'organiser' },
    { name: '12-group', address: group, as: 'coordinator' },
    { name: '12b-meeting-form', address: `${group}/meeting`, as: 'coordinator' },
    { name: '14-people', address: `${base}/manage/people`, as: 'coordinator' },
    { name: '14b-network', address: `${base}/manage/network`, as: 'coordinator' },
    { name: '14c-profile', address: `${base}/manage/profile`, as: 'coordinator' },
    { name: '14d-mailbox', address: `${base}/mailbox`, as: 'coordinator' },
    { name: '14e-letter', address: letter, as: 'coordinator' },
    { name: '15-report', address: `${base}/manage/report`, as: 'coordinator' },
  ].filter((screen) => screen.address && !screen.address.startsWith('null'))
}
