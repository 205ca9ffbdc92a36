import ICAL from 'ical.js'

/** What a calendar program reads from a letter's calendar part. */
export function readCalendar(text: string | null | undefined) {
  const calendar = new ICAL.Component(ICAL.parse(text ?? ''))
  const component = calendar.getFirstSubcomponent('vevent')
  if (!component) throw new Error('no event in the calendar')
  const event = new ICAL.Event(component)
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    description: event.description,
    location: event.location,
    url: component.getFirstPropertyValue('url'),
  }
}
