import { addressInLetter, linkOn, makeScenes, press, register } from './scenes.mjs'

const UNKNOWN_TABLE = 'Maa,Pinta-ala\nSuomi,338472\n'

/** Every screen of the sample network: its name, its address, who looks at it, and what they do there first. */
export async function screens({ browser, base, links, states }) {
  const staff = await (await browser.newContext({ storageState: states.coordinator })).newPage()
  const anyone = await (await browser.newContext()).newPage()
  const event = await linkOn(anyone, `${base}/`, '.event-row h3 a, .event-row h2 a')
  const full = await linkOn(anyone, `${base}/?kind=study_visit`, '.event-row h3 a')
  const hybrid = await linkOn(anyone, `${base}/?format=hybrid`, '.event-row h3 a')
  const managed = await linkOn(staff, `${base}/manage/events?status=published`, '.event-row a')
  const held = await linkOn(staff, `${base}/manage/events?status=held&kind=seminar&q=jatkuva`, '.event-row a')
  const visit = await linkOn(staff, `${base}/manage/events?status=published&kind=study_visit`, '.event-row a')
  const group = await linkOn(staff, `${base}/manage/groups`, 'main a[href^="/manage/groups/"]:not([href$="/new"])')
  const meeting = await linkOn(staff, group, 'a[href^="/manage/meetings/"]')
  const publicGroup = await linkOn(staff, group, 'a[href^="/g/"]')
  const letter = await linkOn(staff, `${base}/mailbox`, 'th a')
  const person = await linkOn(staff, `${base}/manage/people`, 'th a')
  const invitation = await addressInLetter(staff, base, 'kutsu kokoukseen', '/i/')
  const made = await makeScenes(staff, anyone, base)
  const waiting = await register(anyone, full, 'Amina Farah')
  const sentence = encodeURIComponent('Webinaari Kun suunnitelma pettää to 6.5. klo 9–11 Teams')
  const submit = (page) => press(page, page.locator('main form.prints button[type=submit]').last())
  return [
    ...participantScreens({ base, links, made, event, full, hybrid, waiting, invitation, publicGroup, submit }),
    ...eventScreens({ managed, held, visit, made, submit }),
    { name: '06-home', address: `${base}/manage`, as: 'organiser' },
    { name: '06b-list', address: `${base}/manage/events`, as: 'organiser' },
    { name: '06c-list-empty', address: `${base}/manage/events?q=ei+mit%C3%A4%C3%A4n`, as: 'organiser' },
    { name: '07-new', address: `${base}/manage/events/new?sentence=${sentence}`, as: 'organiser' },
    { name: '07b-new-empty', address: `${base}/manage/events/new`, as: 'organiser' },
    { name: '12-group', address: group, as: 'coordinator' },
    { name: '12b-meeting-form', address: `${group}/meeting`, as: 'coordinator' },
    { name: '12e-meeting-sentence', address: `${group}/meeting?sentence=${sentence}`, as: 'coordinator' },
    { name: '12c-groups', address: `${base}/manage/groups`, as: 'coordinator' },
    { name: '12d-group-new', address: `${base}/manage/groups/new`, as: 'coordinator' },
    { name: '13-meeting', address: meeting, as: 'coordinator' },
    { name: '14-people', address: `${base}/manage/people`, as: 'coordinator' },
    { name: '14f-person', address: person, as: 'coordinator' },
    { name: '14b-network', address: `${base}/manage/network`, as: 'coordinator' },
    { name: '14c-profile', address: `${base}/manage/profile`, as: 'coordinator' },
    { name: '14d-mailbox', address: `${base}/mailbox`, as: 'coordinator' },
    { name: '14e-letter', address: letter, as: 'coordinator' },
    { name: '14g-audit', address: `${base}/manage/audit`, as: 'coordinator' },
    { name: '14h-not-found', address: `${base}/manage/events/nothing`, as: 'coordinator' },
    { name: '15-report', address: `${base}/manage/report`, as: 'coordinator' },
    { name: '15b-report-events', address: `${base}/manage/report/events`, as: 'coordinator' },
    { name: '15c-report-paper', address: `${base}/manage/report`, as: 'coordinator', paper: true },
  ]
}

function participantScreens({ base, links, made, event, full, hybrid, waiting, invitation, publicGroup, submit }) {
  const publicJoin = (address) => `${address}/join`
  return [
    { name: '01-event', address: event },
    { name: '01b-event-hybrid', address: hybrid },
    { name: '01c-event-full', address: full },
    { name: '01d-event-errors', address: event, before: submit },
    { name: '01e-event-cancelled', address: made.cancelled.address },
    { name: '01f-event-over', address: made.over.address },
    { name: '02-own-registration', address: links.participant },
    { name: '02b-own-waiting', address: waiting },
    { name: '02c-own-cancelled-event', address: made.cancelled.own },
    { name: '02d-receipt', address: made.receipt },
    {
      name: '02e-own-errors',
      address: links.participant,
      before: async (page) => {
        await page.locator('#change > summary').click()
        await page.locator('#change [name=name]').fill('')
        await press(page, page.locator('#change button[type=submit]'))
      },
    },
    { name: '03-join', address: made.join },
    { name: '03b-join-early', address: made.early },
    { name: '03c-joined', address: publicJoin(made.now.address), before: (page) => press(page, page.locator('button[value="2"]')) },
    { name: '03d-join-after', address: publicJoin(made.over.address) },
    {
      name: '03e-thanks',
      address: publicJoin(made.over.address),
      before: (page) => press(page, page.locator('button[value="2"]')),
    },
    { name: '03f-join-public', address: publicJoin(made.now.address) },
    { name: '04-invitation', address: invitation },
    { name: '04b-group', address: publicGroup },
    { name: '05-events', address: `${base}/` },
    { name: '05f-events-none', address: `${base}/?kind=guidance` },
    { name: '05b-privacy', address: `${base}/privacy` },
    { name: '05c-accessibility', address: `${base}/accessibility` },
    { name: '05d-not-found', address: `${base}/e/nowhere` },
    { name: '05e-sign-in', address: `${base}/sign-in` },
    { name: '05g-sign-in-link', address: links.secretary },
    {
      name: '05h-sign-in-sent',
      address: `${base}/sign-in`,
      before: async (page) => {
        await page.locator('[name=email]').fill('sari.ylitalo@example.org')
        await press(page, page.locator('main button[type=submit]'))
      },
    },
    { name: '05i-sign-in-errors', address: `${base}/sign-in`, before: (page) => press(page, page.locator('main button[type=submit]')) },
  ]
}

function eventScreens({ managed, held, visit, made, submit }) {
  const door = async (page, language) => {
    await press(page, page.locator('main form button[name=intent][value=door]'))
    const link = (await page.locator('section[aria-labelledby=door] .copy-box .with-icon').innerText()).trim()
    await page.goto(`${link}?lang=${language}`)
  }
  return [
    { name: '08-registrants', address: managed, as: 'organiser' },
    ...['edit', 'cancel', 'write', 'letters', 'poster', 'add', 'copy'].map((part) => ({
      name: `08-${part}`,
      address: `${managed}/${part}`,
      as: 'organiser',
    })),
    { name: '08b-registrants-none', address: made.empty.managed, as: 'coordinator' },
    { name: '08b-letters-none', address: `${made.empty.managed}/letters`, as: 'coordinator' },
    { name: '08b-attendance-none', address: `${made.empty.managed}/attendance`, as: 'coordinator' },
    { name: '08c-cancelled', address: made.cancelled.managed, as: 'coordinator' },
    {
      name: '08d-registrant',
      address: managed,
      as: 'organiser',
      before: (page) => Promise.all([page.waitForEvent('load'), page.locator('th a').first().click()]),
    },
    {
      name: '08e-write-preview',
      address: `${managed}/write`,
      as: 'organiser',
      before: async (page) => {
        await page.locator('[name=subject]').fill('Muistakaa kamera')
        await page.locator('main textarea').fill('Ottakaa kamera mukaan. Harjoittelemme kuvaamista yhdessä.')
        await submit(page)
      },
    },
    {
      name: '08f-edit-asks',
      address: `${managed}/edit`,
      as: 'organiser',
      before: async (page) => {
        await page.locator('[name=startTime]').fill('10:00')
        await page.locator('[name=endTime]').fill('12:00')
        await submit(page)
      },
    },
    {
      name: '08g-edit-errors',
      address: `${managed}/edit`,
      as: 'organiser',
      before: async (page) => {
        // It ends before it begins, whatever the time of day.
        await page.locator('[name=startTime]').fill('12:00')
        await page.locator('[name=endDate]').fill(await page.locator('[name=date]').inputValue())
        await page.locator('[name=endTime]').fill('08:00')
        await submit(page)
      },
    },
    { name: '08i-remote', address: `${visit}/remote`, as: 'coordinator' },
    { name: '08h-poster-paper', address: `${managed}/poster`, as: 'organiser', paper: true },
    { name: '09-attendance', address: `${held}/attendance`, as: 'organiser' },
    { name: '09b-attendance-running', address: `${made.now.managed}/attendance`, as: 'coordinator' },
    { name: '10-teams-report', address: `${held}/report`, as: 'organiser' },
    {
      name: '10b-teams-report-check',
      address: `${held}/report`,
      as: 'organiser',
      before: (page) => Promise.all([page.waitForEvent('load'), page.locator('main li a[href*="report="]').first().click()]),
    },
    {
      name: '10c-teams-report-refused',
      address: `${held}/report`,
      as: 'organiser',
      before: async (page) => {
        // Choosing sends the form.
        const file = { name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(UNKNOWN_TABLE) }
        await Promise.all([page.waitForEvent('load'), page.locator('#file').setInputFiles(file)])
      },
    },
    { name: '11-door', address: visit, as: 'coordinator', before: door },
  ]
}
