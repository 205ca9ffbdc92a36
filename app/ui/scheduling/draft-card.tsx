import type { Translator } from '#app/i18n/translator.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import { FormToken, SubmitButton } from '../form/submit-button.tsx'
import { LANGUAGE_NAMES } from '../frames/language-switch.tsx'
import { useTranslator } from '../language.tsx'
import { questionText } from '../scheduling-text.ts'
import { Chip } from '../signs.tsx'
import { Fold } from '../surfaces.tsx'
import { asksWhat, type Draft, isWrong, Line, UnderstoodSentence, WhenLine, WhereLine } from './draft-lines.tsx'
import { ForWhomFields, type Kept, MoreFields, OrganiserFields, ReminderFields, textLanguageOf, WhatFields } from './event-fields.tsx'

type Props = Draft & {
  /** Where the draft is sent. */
  action: string
  organisations: readonly { id: string; name: string }[]
  /** Makes the draft sent twice one event. */
  token: string
  /** Why its day is a proposal, when it is one. */
  propose?: string
}

/** The draft of an event: a few lines, each with its own way to change it; what is unsure is asked on its line. The whole is one form. */
export function DraftCard(props: Props) {
  const { fields, errors, organisations } = props
  const t = useTranslator()
  const whatAsks = props.questions.filter(asksWhat)
  return (
    <form className="card flow prints" method="post" action={props.action} noValidate data-recheck aria-labelledby="draft-title">
      <FormToken token={props.token} />
      <ErrorSummary errors={errors} />
      <div className="page-head">
        <h2 id="draft-title" data-fresh>
          {fields.title || t('manage.new.untitled')}
        </h2>
        <Chip icon="edit">{t('ui.event.status.draft')}</Chip>
      </div>
      <UnderstoodSentence {...props} />
      <dl className="draft-lines">
        <Line
          id="what"
          icon="edit"
          label={t('manage.new.what')}
          answer={whatText(fields, t)}
          asks={whatAsks.map((one) => questionText(one, t))}
          open={!fields.title || whatAsks.length > 0 || isWrong(props, 'title', 'textLanguage', 'kind')}
        >
          <WhatFields fields={fields} errors={errors} />
        </Line>
        <WhenLine {...props} />
        <WhereLine {...props} />
        <Line
          id="organiser"
          icon="group"
          label={t('ui.event.organiser')}
          answer={organisations.find(({ id }) => id === fields.organisation)?.name ?? ''}
          open={isWrong(props, 'organisation')}
        >
          <OrganiserFields fields={fields} errors={errors} organisations={organisations} />
        </Line>
        <Line
          id="for-whom"
          icon="people"
          label={t('ui.event.for-whom')}
          answer={forWhomText(fields, t)}
          open={isWrong(props, 'capacityOnSite', 'capacityRemote')}
        >
          <ForWhomFields fields={fields} errors={errors} />
        </Line>
        <Line id="reminders" icon="bell" label={t('manage.form.reminders')} answer={remindersText(fields, t)}>
          <ReminderFields fields={fields} />
        </Line>
      </dl>
      <Fold summary={t('manage.form.more')} icon="edit">
        <MoreFields fields={fields} errors={errors} />
      </Fold>
      <p className="row">
        <SubmitButton large name="intent" value="publish">
          {t('manage.new.publish')}
        </SubmitButton>
        <SubmitButton look="plain" icon="edit" name="intent" value="draft">
          {t('manage.new.draft')}
        </SubmitButton>
      </p>
      <p className="small soft">{t('manage.new.sends-nothing')}</p>
    </form>
  )
}

type Fields = Kept['fields']

/** Empty while the event has neither a name nor a kind: a language alone says nothing. */
function whatText(fields: Fields, t: Translator): string {
  const { title, kind } = fields
  if (!title && !kind) return ''
  return [title, kind && t(`ui.event.kind.${kind as 'webinar'}`), LANGUAGE_NAMES[textLanguageOf(fields)]].filter(Boolean).join(' · ')
}

function forWhomText(fields: Fields, t: Translator): string {
  const seats = [fields.capacityOnSite, fields.capacityRemote].filter(Boolean).join(' + ')
  const whom = fields.audience ? t(`ui.event.audience.${fields.audience as 'client'}`) : t('manage.form.audience.any')
  return `${whom} · ${seats ? t('manage.new.capacity', { count: seats }) : t('manage.new.unlimited')}`
}

function remindersText(fields: Fields, t: Translator): string {
  const chosen = (['week', 'day', 'day-at-nine', 'hour'] as const).filter((name) => fields[`reminder-${name}`] === '1')
  return chosen.length > 0 ? chosen.map((name) => t(`manage.form.reminder.${name}`)).join(' · ') : t('manage.form.reminder.none')
}
