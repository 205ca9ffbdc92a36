import { toInstant } from '#app/domain/shared/wall-time.ts'
import type { Config } from '#app/server/config.ts'

type MarkedEvent = { id: string; ends_at: string; time_zone: string }

const nameOf = (event: Pick<MarkedEvent, 'id'>) => `kutsu_device_${event.id}`

/** The mark that this device was given for this event, as the browser sent it. It says which device, never who. */
export function deviceMarkOf(request: Request, event: Pick<MarkedEvent, 'id'>): string | undefined {
  const start = `${nameOf(event)}=`
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/)
  const value = pairs.find((pair) => pair.startsWith(start))?.slice(start.length)
  return value && /^[0-9a-z]{32}$/.test(value) ? value : undefined
}

/** The only cookie a participant gets: needed to count the device once, gone a day after the event's day. */
export function deviceMarkCookie({ baseUrl }: Pick<Config, 'baseUrl'>, event: MarkedEvent, mark: string): string {
  const secure = baseUrl.startsWith('https:') ? '; Secure' : ''
  return `${nameOf(event)}=${mark}; Path=/; Expires=${markExpires(event).toUTCString()}; HttpOnly; SameSite=Lax${secure}`
}

/** The end of the day after the event's last day, where the event is. */
export function markExpires({ ends_at, time_zone }: Omit<MarkedEvent, 'id'>): Date {
  const day = new Date(`${ends_at.slice(0, 10)}T00:00:00.000Z`)
  day.setUTCDate(day.getUTCDate() + 2)
  return toInstant(`${day.toISOString().slice(0, 10)}T00:00`, time_zone)
}
