import { stringify } from 'csv-stringify/sync'
import type { EventRecord } from '#app/domain/events/event.ts'
import { listRegistrations } from '#app/domain/registrations/queries.server.ts'
import type { RegistrationRecord } from '#app/domain/registrations/registration.ts'
import { toWallTime } from '#app/domain/shared/wall-time.ts'
import { municipalityName } from '#app/i18n/municipalities.ts'
import type { Translator } from '#app/i18n/translator.ts'
import type { AppContext } from './context.ts'

const AT_ONCE = 1000

/** All registrants of an event for Finnish Excel, read in pages: no row is left out, no cell is run as a formula. */
export async function registrantsCsv({ db }: AppContext, event: EventRecord, t: Translator): Promise<string> {
  const heading = [
    t('registration.name'),
    t('registration.email'),
    t('registration.organisation'),
    t('registration.municipality'),
    t('registration.mode'),
    t('manage.event.seats'),
    t('registration.names'),
    t('manage.event.status'),
    t('registration.phone'),
    t('manage.event.registered-at'),
  ]
  const rows: (string | number)[][] = [heading]
  let after: string | undefined
  for (;;) {
    const page = await listRegistrations(db, event.id, { limit: AT_ONCE, after })
    rows.push(...page.map((one) => rowOf(one, event, t)))
    if (page.length < AT_ONCE) break
    after = page.at(-1)?.id
  }
  return stringify(rows, { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: '\r\n' })
}

function rowOf(one: RegistrationRecord, event: EventRecord, t: Translator): (string | number)[] {
  return [
    one.name,
    one.email ?? '',
    one.organisation_name ?? '',
    one.municipality ? municipalityName(one.municipality, t.language) : '',
    t(`ui.event.format.${one.mode}`),
    one.seats,
    one.names.join(', '),
    t(`manage.event.status.${one.status}`),
    one.phone ?? '',
    toWallTime(one.created_at, event.time_zone).replace('T', ' '),
  ]
}
