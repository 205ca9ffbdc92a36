import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Language } from '#app/domain/shared/language.ts'
import { type ListedMeeting, MeetingList } from '#app/ui/group/meeting-list.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import { HomePage } from '#app/ui/manage/home-page.tsx'
import { StaffEventRow } from '#app/ui/manage/staff-event-row.tsx'

const render = (page: ReactElement, language: Language) =>
  renderToStaticMarkup(<LanguageProvider language={language}>{page}</LanguageProvider>)
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' .', '.')
    .trim()

const event = {
  id: '01',
  to: '/manage/events/01',
  title: { fi: 'Miksi en jaksa' },
  kind: 'webinar',
  startsAt: '2027-04-15T09:00',
  endsAt: '2027-04-15T11:00',
  format: 'on_site',
  venue: 'Lappia, Tornio',
  status: 'held',
  confirmed: 1,
  waitlisted: 0,
} as const
const meeting: ListedMeeting = { ...event, title: { fi: 'Salainen aihe' }, state: 'cancelled' }

test('in easy Finnish a list says when and where in sentences, without dots between them', () => {
  expect(textOf(render(<StaffEventRow row={event} />, 'selko'))).toContain('15.4.2027. Alkaa kello 9. Loppuu kello 11. Lappia, Tornio.')
  expect(textOf(render(<MeetingList meetings={[meeting]} />, 'selko'))).toContain(
    'torstaina 15. huhtikuuta 2027 Alkaa kello 9. Loppuu kello 11. Lappia, Tornio.',
  )
})

test('what a meeting is about is for its members: others see its day, times, place and that it is cancelled', () => {
  const seen = render(<MeetingList meetings={[meeting]} />, 'fi')
  expect(textOf(seen)).toBe('to 15 huhti torstaina 15.4.2027 klo 9.00–11.00 · Lappia, Tornio Peruttu')
  expect(seen).not.toContain('<a ')
})

test('a title in another language than the page stays in one piece with its day on the button that copies the event', () => {
  const page = render(<HomePage organises token="token" coming={[]} tasks={[]} copies={[event]} />, 'selko')
  expect(page).toContain(
    '</svg><span><span lang="fi">Miksi en jaksa</span>, <span class="together">torstaina 15.4. <span class="in-one-piece">kello 9</span></span></span></a>',
  )
})
