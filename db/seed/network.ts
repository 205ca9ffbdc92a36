import { addUser } from '#app/domain/accounts/add-user.ts'
import { findAccountByEmail } from '#app/domain/accounts/queries.server.ts'
import { setUpNetwork } from '#app/domain/accounts/set-up-network.ts'
import { staffFacts } from '#app/domain/accounts/staff-facts.ts'
import { addOrganisation } from '#app/domain/organisations/add-organisation.ts'
import type { OrganisationId, Staff } from '#app/domain/shared/actor.ts'
import type { Role } from '../tables/accounts.ts'
import type { Db } from '../tables/index.ts'

const CLI = { kind: 'cli' } as const

type Sector = 'vocational' | 'higher' | 'liberal' | 'municipality'
const OTHERS: readonly [id: string, name: string, sector: Sector, municipality: string][] = [
  ['lappia', 'Ammattiopisto Lappia', 'vocational', '851'],
  ['yliopisto', 'Lapin yliopisto', 'higher', '698'],
  ['rovala', 'Rovala-opisto', 'liberal', '698'],
  ['ppopisto', 'Peräpohjolan opisto', 'liberal', '851'],
  ['pohjantahti', 'Pohjantähti-opisto', 'liberal', '240'],
  ['kemijarvi', 'Kemijärven kaupunki', 'municipality', '320'],
  ['rovaniemi', 'Rovaniemen kaupunki', 'municipality', '698'],
  ['sodankyla', 'Sodankylän kunta', 'municipality', '758'],
  ['tornio', 'Tornion kaupunki', 'municipality', '851'],
  ['inari', 'Inarin kunta', 'municipality', '148'],
  ['kittila', 'Kittilän kunta', 'municipality', '261'],
]

const PARTNERS = ['yliopisto', 'rovala', 'ppopisto', 'pohjantahti'] as const
/** Addresses of those whom a sign-in link is printed for. */
export const SAMPLE_STAFF = {
  coordinator: 'kaisa.korva@redu.example.fi',
  organiser: 'sari.ylitalo@lappia.example.fi',
  secretary: 'jukka.rautio@redu.example.fi',
}

export type Partner = (typeof PARTNERS)[number]
const ORGANISERS: Record<Partner, string> = {
  yliopisto: 'Elli Hietala',
  rovala: 'Oiva Kangas',
  ppopisto: 'Tuuli Salmela',
  pohjantahti: 'Ilmari Keskitalo',
}

export type Cast = { coordinator: Staff; organiser: Staff; secretary: Staff; partners: Record<Partner, Staff> }

/** The network: a coordinating college, five partners, municipalities, and those who run it. All people are invented. */
export async function seedNetwork(db: Db, now: Date): Promise<Cast> {
  await addOrganisation(
    db,
    { id: 'redu', name: 'Lapin koulutuskeskus REDU', sector: 'vocational', municipality: '698', domains: ['redu.example.fi'] },
    CLI,
    now,
  )
  for (const [id, name, sector, municipality] of OTHERS) {
    await addOrganisation(db, { id, name, sector, municipality, domains: [`${id}.example.fi`] }, CLI, now)
  }
  const year = now.getUTCFullYear() + 1
  await setUpNetwork(
    db,
    {
      name: 'Lapin jatkuvan oppimisen verkosto',
      acronym: 'JOVE',
      periodStart: `${year - 1}-01-01`,
      periodEnd: `${year + 1}-12-31`,
      funderText: 'opetus- ja kulttuuriministeriö',
      contactName: 'Kaisa Korva',
      contactEmail: SAMPLE_STAFF.coordinator,
      contactPhone: '040 000 0101',
      organisationName: 'Lapin koulutuskeskus REDU',
      organisationSector: 'vocational',
      organisationMunicipality: '698',
      organisationDomains: ['redu.example.fi'],
      others: [],
      coordinatorName: 'Kaisa Korva',
      coordinatorEmail: SAMPLE_STAFF.coordinator,
      language: 'fi',
    },
    now,
  )
  const staff = async (name: string, email: string, role: Role, organisation: string) => {
    const added = await addUser(db, { name, email, role, organisation, language: 'fi' }, CLI, now)
    if (!added.ok) throw new Error(`the sample's ${role} could not be added: ${added.reason}`)
    return asStaff(db, email)
  }
  const partners = {} as Record<Partner, Staff>
  for (const id of PARTNERS) {
    const email = `${ORGANISERS[id].toLowerCase().replace(' ', '.')}@${id}.example.fi`
    partners[id] = await staff(ORGANISERS[id], email, 'organiser', id)
  }
  return {
    coordinator: await asStaff(db, SAMPLE_STAFF.coordinator),
    organiser: await staff('Sari Ylitalo', SAMPLE_STAFF.organiser, 'organiser', 'lappia'),
    secretary: await staff('Jukka Rautio', SAMPLE_STAFF.secretary, 'secretary', 'redu'),
    partners,
  }
}

/** The sample acts with the rights of its invented people. */
async function asStaff(db: Db, email: string): Promise<Staff> {
  const account = await findAccountByEmail(db, email)
  if (!account) throw new Error('somebody of the sample is missing')
  return { ...staffFacts(account, []), organisationId: account.organisation_id as OrganisationId }
}
