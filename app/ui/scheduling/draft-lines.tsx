import type { ReactNode } from 'react'
import type { Question } from '#app/domain/events/sentence/questions.ts'
import type { Warning } from '#app/domain/events/warnings.ts'
import { formatDay, formatWhen } from '#app/i18n/dates.ts'
import type { Translator } from '#app/i18n/translator.ts'
import { Phrase } from '../event/event-when.tsx'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icons.tsx'
import { useTranslator } from '../language.tsx'
import { questionText, warningText } from '../scheduling-text.ts'
import { type Kept, WhenFields, WhereFields } from './event-fields.tsx'

export type Understood = { from: number; to: number }
/** What was read of a sentence, what of it is asked, and what the organiser should know of the draft. */
export type Draft = Kept & {
  sentence: string
  understood: readonly Understood[]
  questions: readonly Question[]
  warnings: readonly Warning[]
}

const ABOUT_WHERE = ['no-meeting-link', 'early-on-site']
const ASKS_WHAT = ['title-missing', 'kind-missing', 'kinds-several']
const ASKS_WHERE = ['format-missing', 'link-unsure']

export const asksWhat = ({ code }: Question): boolean => ASKS_WHAT.includes(code)
const asksWhere = ({ code }: Question) => ASKS_WHERE.includes(code)
export const isWrong = ({ errors }: Kept, ...names: string[]): boolean => names.some((name) => errors[name])

type LineProps = {
  id: string
  icon: IconName
  label: string
  answer: string
  asks?: readonly string[]
  warns?: readonly string[]
  open?: boolean
  children: ReactNode
}

/**
 * One line of the draft. Its fields are behind "Change"; they are open when something is asked or wrong. With the staff's script its answer
 * and its warnings follow what is changed in the form.
 */
export function Line({ id, icon, label, answer, asks = [], warns = [], open, children }: LineProps) {
  const t = useTranslator()
  return (
    <div>
      <dt>
        <Icon name={icon} />
        {label}
      </dt>
      <dd id={`${id}-answer`} data-fresh>
        <Phrase text={answer || t('manage.new.not-given')} />
      </dd>
      <Notes id={`${id}-asks`} notes={asks} />
      <Notes id={`${id}-warns`} notes={warns} fresh />
      <dd>
        <details className="change-line" open={open}>
          <summary>
            {t('manage.new.change')}
            <span className="visually-hidden">: {label}</span>
          </summary>
          <div className="flow">{children}</div>
        </details>
      </dd>
    </div>
  )
}

function Notes({ id, notes, fresh }: { id: string; notes: readonly string[]; fresh?: boolean }) {
  if (notes.length === 0 && !fresh) return null
  return (
    <dd id={id} {...(fresh && { 'data-fresh': true, 'aria-live': 'polite' })}>
      {notes.map((note) => (
        <p className="warns with-icon" key={note}>
          <Icon name="warning" />
          <span>
            <Phrase text={note} />
          </span>
        </p>
      ))}
    </dd>
  )
}

/** When it is, what of its day and times is asked, and what the calendar says of them. `propose` keeps the day open to be looked at. */
export function WhenLine({ fields, errors, questions, warnings, propose }: Draft & { propose?: string }) {
  const t = useTranslator()
  const asks = questions.filter((one) => !asksWhat(one) && !asksWhere(one))
  const warns = warnings.filter(({ code }) => !ABOUT_WHERE.includes(code))
  const answer = whenText(fields, t)
  return (
    <Line
      id="when"
      icon="calendar"
      label={t('ui.event.when')}
      answer={answer}
      asks={[...(propose ? [propose] : []), ...asks.map((one) => questionText(one, t))]}
      warns={warns.map((one) => warningText(one, t))}
      open={!answer || propose !== undefined || isWrong({ fields, errors }, 'date', 'startTime', 'endTime', 'endDate')}
    >
      <DateChoices questions={asks} />
      <WhenFields fields={fields} errors={errors} />
    </Line>
  )
}

/** How people take part and where, and what is still missing of it. */
export function WhereLine({ fields, errors, questions, warnings }: Draft) {
  const t = useTranslator()
  const asks = questions.filter(asksWhere)
  const warns = warnings.filter(({ code }) => ABOUT_WHERE.includes(code))
  return (
    <Line
      id="where"
      icon="online"
      label={t('ui.event.where')}
      answer={whereText(fields, t)}
      asks={asks.map((one) => questionText(one, t))}
      warns={warns.map((one) => warningText(one, t))}
      open={!fields.format || isWrong({ fields, errors }, 'format', 'joinUrl')}
    >
      <WhereFields fields={fields} errors={errors} />
    </Line>
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

/** The sentence with what was understood underlined, and hidden for the next post. */
export function UnderstoodSentence({ sentence, understood }: Pick<Draft, 'sentence' | 'understood'>) {
  const parts: ReactNode[] = []
  let at = 0
  for (const { from, to } of understood) {
    const read = (
      <mark key={from}>
        <Phrase text={sentence.slice(from, to)} />
      </mark>
    )
    parts.push(sentence.slice(at, from), read)
    at = to
  }
  return (
    <>
      {sentence && (
        <p className="understood">
          {parts}
          {sentence.slice(at)}
        </p>
      )}
      <input type="hidden" name="sentence" value={sentence} />
    </>
  )
}

type Fields = Kept['fields']

/** Empty while a part is missing or is no date. */
function whenText({ date, startTime, endTime, endDate }: Fields, t: Translator): string {
  if (!date || !startTime || !endTime || !/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d/.test(startTime) || !/^\d\d:\d\d/.test(endTime))
    return ''
  return formatWhen(`${date}T${startTime}`, `${endDate || date}T${endTime}`, t.language)
}

const whereText = (fields: Fields, t: Translator) =>
  [fields.format && t(`ui.event.format.${fields.format as 'remote'}`), fields.venueName].filter(Boolean).join(' · ')
