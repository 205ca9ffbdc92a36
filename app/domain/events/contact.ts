import { findNetwork } from '#app/domain/organisations/queries.server.ts'
import { findOrganisers } from '#app/domain/outbox/letter-facts/queries.server.ts'
import type { Db } from '#db/tables/index.ts'
import type { EventRecord } from './event.ts'

type Contact = { name: string; email: string | null; phone: string | null; organisation: string }

/** Whom participants ask: the event's own contact, else who made it, else the network's. */
export async function findContact(db: Db, event: EventRecord): Promise<Contact> {
  const behind = await findOrganisers(db, event.id)
  const organisation = behind?.organisation ?? ''
  if (event.contact_name || event.contact_email || event.contact_phone) {
    return { name: event.contact_name ?? '', email: event.contact_email, phone: event.contact_phone, organisation }
  }
  if (behind?.creator_email) return { name: behind.creator_name ?? '', email: behind.creator_email, phone: null, organisation }
  return { ...(await findNetworkContact(db)), organisation }
}

/** Whom staff ask: the network's contact. */
export async function findNetworkContact(db: Db): Promise<Contact> {
  const network = await findNetwork(db)
  return {
    name: network?.contact_name ?? '',
    email: network?.contact_email ?? null,
    phone: network?.contact_phone ?? null,
    organisation: network?.name ?? '',
  }
}
