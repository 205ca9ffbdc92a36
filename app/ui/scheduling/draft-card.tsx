import type { ReactNode } from 'react'
import type { Question } from '#app/domain/events/sentence/questions.ts'
import type { Warning } from '#app/domain/events/warnings.ts'
import { formatDay, formatWhen } from '#app/i18n/dates.ts'
import type { Translator } from '#app/i18n/translator.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { LANGUAGE_NAMES } from '../frames/language-switch.tsx'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icons.tsx'
import { useTranslator } from '../language.tsx'
import { questionText, warningText } from '../scheduling-text.ts'
import { Chip } from '../signs.tsx'
import { Fold } from '../surfaces.tsx'
import {
  ForWhomFields,
  type Kept,
  MoreFields,
  OrganiserFields,
  ReminderFields,
  textLanguageOf,
  WhatFields,
  WhenFields,
  WhereFields,
} from './event-fields.tsx'

type Understood = { from: number; to: number }
type Props = Kept & {
  sentence: string
  understood: readonly Understood[]
  questions: readonly Question[]
  warnings: readonly Warning[]
  organisations: readonly { id: string; name: string }[]
}

const ABOUT_WHERE = ['no-meeting-link', 'early-on-site']
const ASKS_WHAT = ['title-missing', 'kind-missing', 'kinds-several']
const ASKS_WHERE = ['format-missing', 'link-unsure']

/** The draft of an event: a few lines, each with its own way to change it; what is unsure is asked on its line. The whole is one form. */
export function DraftCard(props: Props) {
  const { fields, errors, questions, warnings, organisations } = props
  const t = useTranslator()
  const ask = (where: (code: string) => boolean) => questions.filter(({ code }) => where(code))
  const warn = (where: (code: string) => boolean) => warnings.filter(({ code }) => where(code)).map((warning) => warningText(warning, t))
  const whatAsks = ask((code) => ASKS_WHAT.includes(code))
  const whereAsks = ask((code) => ASKS_WHERE.includes(code))
  const whenAsks = ask((code) => !ASKS_WHAT.includes(code) && !ASKS_WHERE.includes(code))
  const wrong = (...names: string[]) => names.some((name) => errors[name])
  return (
    <form className="card flow prints" method="post" action="/manage/events/new" noValidate aria-labelledby="draft-title">
      <ErrorSummary errors={errors} />
      <div className="page-head">
        <h2 id="draft-title">{fields.title || t('manage.new.untitled')}</h2>
        <Chip icon="edit">{t('ui.event.status.draft')}</Chip>
      </div>
      {props.sentence && <UnderstoodSentence text={props.sentence} marks={props.understood} />}
      <input type="hidden" name="sentence" value={props.sentence} />
      <dl className="draft-lines">
        <Line
          icon="edit"
          label={t('manage.new.what')}
          answer={whatText(fields, t)}
          notes={whatAsks.map((one) => questionText(one, t))}
          open={whatAsks.length > 0 || wrong('title', 'textLanguage', 'kind')}
        >
          <WhatFields fields={fields} errors={errors} />
        </Line>
        <Line
          icon="calendar"
          label={t('ui.event.when')}
          answer={whenText(fields, t)}
          notes={[...whenAsks.map((one) => questionText(one, t)), ...warn((code) => !ABOUT_WHERE.includes(code))]}
          open={!whenText(fields, t) || wrong('date', 'startTime', 'endTime')}
        >
          <DateChoices questions={whenAsks} />
          <WhenFields fields={fields} errors={errors} />
        </Line>
        <Line
          icon="online"
          label={t('ui.event.where')}
          answer={whereText(fields, t)}
          notes={[...whereAsks.map((one) => questionText(one, t)), ...warn((code) => ABOUT_WHERE.includes(code))]}
          open={!fields.format || wrong('format', 'joinUrl')}
        >
          <WhereFields fields={fields} errors={errors} />
        </Line>
        <Line
          icon="group"
          label={t('ui.event.organiser')}
          answer={organisations.find(({ id }) => id === fields.organisation)?.name ?? ''}
          notes={[]}
          open={wrong('organisation')}
        >
          <OrganiserFields fields={fields} errors={errors} organisations={organisations} />
        </Line>
        <Line
          icon="people"
          label={t('ui.event.for-whom')}
          answer={forWhomText(fields, t)}
          notes={[]}
          open={wrong('capacityOnSite', 'capacityRemote')}
        >
          <ForWhomFields fields={fields} errors={errors} />
        </Line>
        <Line icon="bell" label={t('manage.form.reminders')} answer={remindersText(fields, t)} notes={[]}>
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

/** One line of the draft. Its fields are behind "Change"; they are open when something is asked or wrong. */
function Line(props: { icon: IconName; label: string; answer: string; notes: readonly string[]; open?: boolean; children: ReactNode }) {
  const t = useTranslator()
  return (
    <div>
      <dt>
        <Icon name={props.icon} />
        {props.label}
      </dt>
      <dd>{props.answer || t('manage.new.not-given')}</dd>
      {props.notes.map((note) => (
        <dd className="warns with-icon" key={note}>
          <Icon name="warning" />
          {note}
        </dd>
      ))}
      <dd>
        <details className="change-line" open={props.open}>
          <summary>
            {t('manage.new.change')}
            <span className="visually-hidden">: {props.label}</span>
          </summary>
          <div className="flow">{props.children}</div>
        </details>
      </dd>
    </div>
  )
}

/** Days the sentence may mean: nothing is chosen until somebody chooses. */
function DateChoices({ questions }: { questions: readonly Question[] }) {
  const t = useTranslator()
  const dates = [...new Set(questions.flatMap((question) => ('dates' in question ? question.dates : [])))]
  if (dates.length === 0) return null
  return (
    <div className="choices">
      {dates.map((date) => (
        <label className="choice" key={date}>
          <input type="radio" name="chosenDate" value={date} />
          <span>{formatDay(date, t.language)}</span>
        </label>
      ))}
    </div>
  )
}

/** The sentence with what was understood underlined. */
function UnderstoodSentence({ text, marks }: { text: string; marks: readonly Understood[] }) {
  const parts: ReactNode[] = []
  let at = 0
  for (const { from, to } of marks) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  return (
    <p className="understood">
      {parts}
      {text.slice(at)}
    </p>
  )
}

type Fields = Record<string, string>

const whatText = (fields: Fields, t: Translator) =>
  [fields.title, fields.kind && t(`ui.event.kind.${fields.kind as 'webinar'}`), LANGUAGE_NAMES[textLanguageOf(fields)]]
    .filter(Boolean)
    .join(' · ')

/** Null-like while a part is missing or is no date. */
function whenText({ date, startTime, endTime, endDate }: Fields, t: Translator): string {
  if (!date || !startTime || !endTime || !/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d/.test(startTime) || !/^\d\d:\d\d/.test(endTime))
    return ''
  return formatWhen(`${date}T${startTime}`, `${endDate || date}T${endTime}`, t.language)
}

const whereText = (fields: Fields, t: Translator) =>
  [fields.format && t(`ui.event.format.${fields.format as 'remote'}`), fields.venueName].filter(Boolean).join(' · ')

function forWhomText(fields: Fields, t: Translator): string {
  const seats = [fields.capacityOnSite, fields.capacityRemote].filter(Boolean).join(' + ')
  const whom = fields.audience ? t(`ui.event.audience.${fields.audience as 'client'}`) : t('manage.form.audience.any')
  return `${whom} · ${seats ? t('manage.new.capacity', { count: seats }) : t('manage.new.unlimited')}`
}

function remindersText(fields: Fields, t: Translator): string {
  const chosen = (['week', 'day', 'day-at-nine', 'hour'] as const).filter((name) => fields[`reminder-${name}`] === '1')
  return chosen.length > 0 ? chosen.map((name) => t(`manage.form.reminder.${name}`)).join(' · ') : t('manage.form.reminder.none')
}
