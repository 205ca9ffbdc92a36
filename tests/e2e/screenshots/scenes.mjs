/** The first link on a page whose text or address fits. */
export async function linkOn(page, address, selector) {
  await page.goto(address)
  const link = page.locator(selector).first()
  if ((await link.count()) === 0) throw new Error(`nothing at ${address} fits ${selector}`)
  const found = new URL(await link.getAttribute('href'), address)
  found.searchParams.delete('lang')
  return found.href
}

/** Presses a button by its words, or the control itself, and waits for the page it leads to. */
export const press = (page, button) =>
  Promise.all([
    page.waitForEvent('load'),
    (typeof button === 'string' ? page.locator('main').getByRole('button', { name: button }) : button).first().click(),
  ])

/** A moment as a form's date and time, in Helsinki. */
function wallOf(at) {
  const [date, time] = at.toLocaleString('sv-SE', { timeZone: 'Europe/Helsinki' }).split(' ')
  return { date, time: time.slice(0, 5) }
}

/** Events begin and end on the clock's fives. */
const FIVE_MINUTES = 300_000

/** Publishes a webinar that begins and ends so many minutes from now, or up to five before; `open` lets anybody in by its public link. */
async function publish(staff, base, title, minutes, open) {
  const [from, to] = minutes.map((one) => wallOf(new Date(Math.floor((Date.now() + one * 60_000) / FIVE_MINUTES) * FIVE_MINUTES)))
  await staff.goto(`${base}/manage/events/new?lang=fi&sentence=${encodeURIComponent(`Webinaari ${title} Teams`)}`)
  const fields = { date: from.date, startTime: from.time, endDate: to.date, endTime: to.time }
  for (const [name, value] of Object.entries(fields)) await staff.locator(`[name=${name}]`).fill(value)
  if (open) {
    await staff.locator('summary', { hasText: 'muut asetukset' }).click()
    await staff.locator('[name=openJoin]').check()
  }
  await press(staff, 'Julkaise')
  const managed = staff.url().split('?')[0]
  const address = (await staff.locator('.copy-box .with-icon').first().innerText()).trim()
  return { managed, address: new URL(new URL(address).pathname, base).href }
}

/** Registers somebody on an event's page; answers the page that follows. */
export async function register(page, event, name) {
  await page.goto(`${event}?lang=fi`)
  await page.getByLabel('Nimi', { exact: true }).fill(name)
  await page.getByLabel('Sähköposti', { exact: true }).fill(`${name.toLowerCase().replaceAll(' ', '.')}@example.org`)
  if ((await page.locator('[name=mode]').count()) > 0) await page.locator('[name=mode]').first().check()
  await press(page, page.locator('main form button[type=submit]').last())
  return page.url().split('?')[0]
}

/** What the sample network lacks: a webinar that anybody may join now, one still ahead, one that has just ended, a cancelled one with its registrant, an empty one. */
export async function makeScenes(staff, anyone, base) {
  const now = await publish(staff, base, 'Nuoren vahvuudet näkyviin', [10, 130], true)
  const registration = await register(anyone, now.address, 'Mikko Lahti')
  const join = await linkOn(anyone, registration, 'a[href*="/j/"]')
  const receipt = await register(anyone, now.address, 'Mikko Lahti')
  const over = await publish(staff, base, 'Lyhyt tietoisku', [-90, -5], true)
  const called = await publish(staff, base, 'Verkoston tapaaminen', [2000, 2060], false)
  const cancelledOwn = await register(anyone, called.address, 'Mikko Lahti')
  await staff.goto(`${called.managed}/cancel`)
  await press(staff, staff.locator('main form button.button-danger').last())
  const ahead = await publish(staff, base, 'Vahvuudet käyttöön', [4000, 4060], false)
  const early = await linkOn(anyone, await register(anyone, ahead.address, 'Mikko Lahti'), 'a[href*="/j/"]')
  const empty = await publish(staff, base, 'Takaisin opintoihin', [5000, 5060], false)
  return { now, registration, join, early, receipt, over, cancelled: { ...called, own: cancelledOwn }, empty }
}

/** The first address of a kind in the letters whose subject fits. */
export async function addressInLetter(staff, base, subject, begins) {
  await staff.goto(`${base}/mailbox`)
  const letters = await staff.locator('th a').filter({ hasText: subject }).all()
  const addresses = await Promise.all(letters.map((letter) => letter.getAttribute('href')))
  for (const address of addresses) {
    await staff.goto(new URL(address, base).href)
    const text = (await staff.locator('pre').last().textContent()) ?? ''
    const found = new RegExp(`\\S*${begins}[A-Za-z0-9]+`).exec(text)
    if (found) return found[0]
  }
  throw new Error(`no letter about ${subject} has ${begins}`)
}
