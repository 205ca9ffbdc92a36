import type { Action } from '#app/domain/accounts/may.ts'
import { undoAnnouncement } from '#app/domain/announcements/undo-announcement.ts'
import { closeDoorLink } from '#app/domain/attendance/close-door-link.ts'
import { makeDoorLink } from '#app/domain/attendance/make-door-link.ts'
import type { EventRecord } from '#app/domain/events/event.ts'
import { publishEvent } from '#app/domain/events/publish-event.ts'
import { findMessage } from '#app/domain/outbox/queries.server.ts'
import { resend } from '#app/domain/outbox/resend.ts'
import { cancelRegistration } from '#app/domain/registrations/cancel-registration.ts'
import { findRegistration } from '#app/domain/registrations/queries.server.ts'
import { restoreRegistration } from '#app/domain/registrations/restore-registration.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import type { AppContext } from './context.ts'
import { notFound } from './responses.ts'

type Given = { form: FormData; event: EventRecord; staff: Staff; context: AppContext }
type Deed = { action: Action; run: (given: Given) => Promise<string> }
const idOf = (form: FormData, name = 'id') => String(form.get(name) ?? '')

/** What the forms of an event's pages do, by their `intent`. */
const EVENT_DEEDS: Record<string, Deed> = {
  publish: {
    action: 'event.publish',
    run: async ({ event, staff, context }) => {
      await publishEvent(context.db, event.id, staff, context.now())
      return 'published'
    },
  },
  undo: {
    action: 'event.change',
    run: async ({ form, event, staff, context }) => {
      const undone = await undoAnnouncement(context.db, event.id, idOf(form, 'batch'), staff, context.now())
      return undone.ok ? 'undone' : 'too-late'
    },
  },
  'cancel-registration': {
    action: 'event.register-for-others',
    run: async ({ form, event, staff, context }) => {
      const registration = await findRegistration(context.db, idOf(form))
      if (registration?.event_id !== event.id) throw notFound()
      const cancelled = await cancelRegistration(context.db, registration.id, staff, context.now())
      return cancelled.ok ? 'removed' : 'over'
    },
  },
  restore: {
    action: 'event.register-for-others',
    run: async ({ form, event, staff, context }) => {
      const restored = await restoreRegistration(context.db, { eventId: event.id, id: idOf(form) }, staff, context.now())
      if (!restored.ok && restored.reason === 'not-found') throw notFound()
      return restored.ok ? 'restored' : restored.reason
    },
  },
  resend: {
    action: 'event.letters',
    run: async ({ form, event, staff, context }) => {
      const message = await findMessage(context.db, idOf(form))
      if (message?.event_id !== event.id) throw notFound()
      const resent = await resend(context.db, message.id, staff, context.now())
      return resent.ok ? 'resent' : 'still-waiting'
    },
  },
  door: {
    action: 'event.door-link',
    run: async ({ form, event, staff, context }) => {
      await makeDoorLink(
        context.db,
        { eventId: event.id, actor: staff, renew: form.get('renew') === '1' },
        context.config.secret,
        context.now(),
      )
      return 'door'
    },
  },
  'door-close': {
    action: 'event.door-link',
    run: async ({ event, staff, context }) => {
      await closeDoorLink(context.db, { eventId: event.id, actor: staff }, context.now())
      return 'door-closed'
    },
  },
}

/** The deed of a form: which right it needs, what it does, and which sentence follows. Undefined for an intent that is none. */
export function eventDeed(form: FormData): Deed | undefined {
  const intent = idOf(form, 'intent')
  return Object.hasOwn(EVENT_DEEDS, intent) ? EVENT_DEEDS[intent] : undefined
}
