import type { EventFormat } from '#app/domain/events/names.ts'
import type { IconName } from '../icons.tsx'

export const FORMAT_ICON: Record<EventFormat, IconName> = { remote: 'online', on_site: 'place', hybrid: 'hybrid' }
