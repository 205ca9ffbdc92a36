import { SECTORS } from '#app/domain/organisations/sectors.ts'
import { isLanguage } from '#app/domain/shared/language.ts'
import { type Dimension, UNKNOWN } from '#app/domain/statistics/dimensions.ts'
import { OTHERS } from '#app/domain/statistics/sharing.ts'
import { municipalityName } from './municipalities.ts'
import { isMessageKey, type Translator } from './translator.ts'

const LANGUAGE_NAMES = { fi: 'Suomi', selko: 'Helppo suomi', sv: 'Svenska', en: 'English' }

/** What a row of a breakdown is called. `name` is what the database calls an organisation or a group. */
export function rowName(t: Translator, by: Dimension, key: string, name: string | null): string {
  if (key === UNKNOWN) return t('report.row.unknown')
  if (key === OTHERS) return t('statistics.others')
  if (name !== null) return name
  if (by === 'municipality') return municipalityName(key, t.language)
  if (by === 'language') return isLanguage(key) ? LANGUAGE_NAMES[key] : key
  if (by === 'month') return `${Number(key.slice(5))}/${key.slice(0, 4)}`
  const prefix = {
    kind: 'ui.event.kind',
    format: 'ui.event.format',
    mode: 'ui.event.format',
    audience: 'ui.event.audience',
    sector: 'accounts.sector',
    channel: 'report.row',
  }[by as 'kind']
  const message = `${prefix}.${key}`
  return (by !== 'sector' || (SECTORS as readonly string[]).includes(key)) && isMessageKey(message) ? t(message) : key
}
