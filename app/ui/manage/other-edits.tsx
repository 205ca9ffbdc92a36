import { formatDate } from '#app/i18n/dates.ts'
import { municipalityName } from '#app/i18n/municipalities.ts'
import { isMessageKey, type Translator } from '#app/i18n/translator.ts'
import { LANGUAGE_NAMES } from '../frames/language-switch.tsx'
import { useTranslator } from '../language.tsx'

/** What somebody else wrote into a field while it was edited; `mine` is what this editor wrote there, null where they left it alone. */
export type OtherEdit = { name: string; theirs: string; mine: string | null }

/** Which fields somebody else changed meanwhile, what they wrote there, and what saving again does with it. */
export function OtherEdits({ edits }: { edits: readonly OtherEdit[] }) {
  const t = useTranslator()
  if (edits.length === 0) return null
  return (
    <>
      <p>{t('manage.edit.others')}</p>
      <ul>
        {edits.map(({ name, theirs, mine }) => (
          <li key={name}>
            <a href={`#${name}`}>{labelOf(name, t)}</a>: <strong className="preserve-lines">{shown(name, theirs, t)}</strong>.{' '}
            {mine === null ? t('manage.edit.others.taken') : t('manage.edit.others.both', { mine: shown(name, mine, t) })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Fields whose label is named otherwise than themselves. */
const LABELS: Record<string, string> = {
  textLanguage: 'text-language',
  startTime: 'start',
  endTime: 'end',
  endDate: 'end-date',
  joinUrl: 'link',
  meetingId: 'meeting-id',
  venueName: 'venue',
  venueAddress: 'address',
  venueMunicipality: 'municipality',
  meetingPoint: 'meeting-point',
  targetGroups: 'target-groups',
  capacityOnSite: 'capacity-on-site',
  capacityRemote: 'capacity-remote',
  contactName: 'contact',
  contactEmail: 'contact-email',
  contactPhone: 'contact-phone',
  registrationClosesAt: 'closes',
  openJoin: 'open-join',
}

/** The label that a field of the event's form has. */
export function labelOf(name: string, t: Translator): string {
  const key = `manage.form.${LABELS[name] ?? name.replace('reminder-', 'reminder.')}`
  return isMessageKey(key) ? t(key) : name
}

/** Choices are shown by the words that they are chosen by. */
const CHOICES: Record<string, string> = {
  kind: 'ui.event.kind',
  format: 'ui.event.format',
  audience: 'ui.event.audience',
  visibility: 'manage.form.visibility',
}

function shown(name: string, value: string, t: Translator): string {
  if (/^(waitlist|openJoin|reminder-.+)$/.test(name))
    return t(value === '1' ? 'manage.edit.others.ticked' : 'manage.edit.others.not-ticked')
  if (value === '') return t('manage.edit.others.empty')
  if (name === 'venueMunicipality') return municipalityName(value, t.language)
  if (name === 'textLanguage') return LANGUAGE_NAMES[value as keyof typeof LANGUAGE_NAMES] ?? value
  if (name === 'date' || name === 'endDate') return formatDate(value, t.language)
  const key = `${CHOICES[name]}.${value}`
  return isMessageKey(key) ? t(key) : value
}
