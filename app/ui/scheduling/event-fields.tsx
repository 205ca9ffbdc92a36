import { AUDIENCES, EVENT_FORMATS, EVENT_KINDS } from '#app/domain/events/names.ts'
import { isLanguage, LANGUAGES, type Language } from '#app/domain/shared/language.ts'
import { listMunicipalities } from '#app/i18n/municipalities.ts'
import { Choices, Tick } from '../form/choices.tsx'
import { Field, Select, TextArea } from '../form/field.tsx'
import { LANGUAGE_NAMES } from '../frames/language-switch.tsx'
import { useTranslator } from '../language.tsx'
import { Fold } from '../surfaces.tsx'

export type Kept = { fields: Record<string, string>; errors: Record<string, string> }
const REMINDERS = ['week', 'day', 'day-at-nine', 'hour'] as const

/** A field's name with what was typed and what is wrong with it. */
export const kept = ({ fields, errors }: Kept, name: string) => ({ name, value: fields[name], error: errors[name] })

/** The language of the form's title and description; the others are folded away. */
export const textLanguageOf = ({ textLanguage }: Kept['fields']): Language => (isLanguage(textLanguage) ? textLanguage : 'fi')

/** What it is called, in which language, and what kind it is. */
export function WhatFields(props: Kept) {
  const t = useTranslator()
  return (
    <>
      <Field {...kept(props, 'title')} label={t('manage.form.title')} required maxLength={200} />
      <TextLanguageField {...props} />
      <Select
        {...kept(props, 'kind')}
        label={t('manage.form.kind')}
        empty="–"
        options={EVENT_KINDS.map((kind) => ({ value: kind, label: t(`ui.event.kind.${kind}`) }))}
      />
    </>
  )
}

export function TextLanguageField(props: Kept) {
  const t = useTranslator()
  return (
    <Select
      {...kept(props, 'textLanguage')}
      label={t('manage.form.text-language')}
      options={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
    />
  )
}

export function WhenFields(props: Kept) {
  const t = useTranslator()
  return (
    <div className="filters">
      <Field {...kept(props, 'date')} label={t('manage.form.date')} type="date" required />
      <Field {...kept(props, 'startTime')} label={t('manage.form.start')} type="time" required />
      <Field {...kept(props, 'endTime')} label={t('manage.form.end')} type="time" required />
      <Field {...kept(props, 'endDate')} label={t('manage.form.end-date')} type="date" optional />
    </div>
  )
}

/** How people take part, and what each way needs. */
export function WhereFields(props: Kept) {
  const t = useTranslator()
  return (
    <>
      <Select
        {...kept(props, 'format')}
        label={t('manage.form.format')}
        empty="–"
        options={EVENT_FORMATS.map((format) => ({ value: format, label: t(`ui.event.format.${format}`) }))}
      />
      <Field {...kept(props, 'joinUrl')} label={t('manage.form.link')} hint={t('manage.form.link.hint')} type="url" optional />
      <div className="filters">
        <Field {...kept(props, 'meetingId')} label={t('manage.form.meeting-id')} optional />
        <Field {...kept(props, 'passcode')} label={t('manage.form.passcode')} optional />
      </div>
      <Field {...kept(props, 'venueName')} label={t('manage.form.venue')} optional />
      <div className="filters">
        <Field {...kept(props, 'venueAddress')} label={t('manage.form.address')} optional />
        <Select
          {...kept(props, 'venueMunicipality')}
          label={t('manage.form.municipality')}
          optional
          empty="–"
          options={listMunicipalities(t.language).map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <Field {...kept(props, 'meetingPoint')} label={t('manage.form.meeting-point')} optional />
    </>
  )
}

export function ForWhomFields(props: Kept) {
  const t = useTranslator()
  return (
    <>
      <Select
        {...kept(props, 'audience')}
        label={t('manage.form.audience')}
        empty={t('manage.form.audience.any')}
        options={AUDIENCES.map((one) => ({ value: one, label: t(`ui.event.audience.${one}`) }))}
      />
      <TextArea
        {...kept(props, 'targetGroups')}
        label={t('manage.form.target-groups')}
        hint={t('manage.form.target-groups.hint')}
        optional
        rows={2}
      />
      <div className="filters">
        <Field {...kept(props, 'capacityOnSite')} label={t('manage.form.capacity-on-site')} inputMode="numeric" optional short />
        <Field {...kept(props, 'capacityRemote')} label={t('manage.form.capacity-remote')} inputMode="numeric" optional short />
      </div>
      <p className="hint">{t('manage.form.capacity.hint')}</p>
      <Tick name="waitlist" label={t('manage.form.waitlist')} checked={props.fields.waitlist === '1'} />
    </>
  )
}

export function ReminderFields({ fields }: Pick<Kept, 'fields'>) {
  const t = useTranslator()
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{t('manage.form.reminders')}</legend>
      {REMINDERS.map((name) => (
        <Tick key={name} name={`reminder-${name}`} label={t(`manage.form.reminder.${name}`)} checked={fields[`reminder-${name}`] === '1'} />
      ))}
    </fieldset>
  )
}

/** Which organisation organises; those the writer may organise for. */
export function OrganiserFields(props: Kept & { organisations: readonly { id: string; name: string }[] }) {
  const t = useTranslator()
  return (
    <>
      <Select
        {...kept(props, 'organisation')}
        label={t('manage.form.organisation')}
        options={props.organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field {...kept(props, 'contactName')} label={t('manage.form.contact')} optional />
      <div className="filters">
        <Field {...kept(props, 'contactEmail')} label={t('manage.form.contact-email')} type="email" optional />
        <Field {...kept(props, 'contactPhone')} label={t('manage.form.contact-phone')} type="tel" optional />
      </div>
    </>
  )
}

/** Everything with a good default, folded away. */
export function MoreFields(props: Kept) {
  const t = useTranslator()
  const visibility = ['public', 'unlisted', 'group'].map((value) => ({ value, label: t(`manage.form.visibility.${value as 'public'}`) }))
  return (
    <>
      <TextArea {...kept(props, 'description')} label={t('manage.form.description')} optional rows={4} />
      <Fold summary={t('manage.form.languages')} icon="language">
        {LANGUAGES.filter((language) => language !== textLanguageOf(props.fields)).map((language) => (
          <div className="flow" key={language}>
            <Field {...kept(props, `title.${language}`)} label={t(`manage.form.title.${language}`)} optional />
            <TextArea {...kept(props, `description.${language}`)} label={t(`manage.form.description.${language}`)} optional rows={3} />
          </div>
        ))}
      </Fold>
      <Field {...kept(props, 'registrationClosesAt')} label={t('manage.form.closes')} type="datetime-local" optional />
      <Choices name="visibility" label={t('manage.form.visibility')} choices={visibility} value={props.fields.visibility ?? 'public'} />
      <Tick name="openJoin" label={t('manage.form.open-join')} checked={props.fields.openJoin === '1'} />
    </>
  )
}
