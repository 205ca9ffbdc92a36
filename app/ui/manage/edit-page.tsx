import type { ReactNode } from 'react'
import type { Warning } from '#app/domain/events/warnings.ts'
import { ErrorSummary, NotSaved } from '../form/error-summary.tsx'
import { ButtonLink, SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import {
  ForWhomFields,
  type Kept,
  MoreFields,
  OrganiserFields,
  ReminderFields,
  WhatFields,
  WhenFields,
  WhereFields,
} from '../scheduling/event-fields.tsx'
import { EventHead, type Head, Warnings } from './event-head.tsx'
import { LetterPreview, type Preview, type Reached, WhoIsTold } from './letter-preview.tsx'
import { type OtherEdit, OtherEdits } from './other-edits.tsx'

type Props = Kept & {
  event: Head
  organisations: readonly { id: string; name: string }[]
  warnings: readonly Warning[]
  ask: { reached: Reached; preview: Preview | null } | null
  /** What somebody else changed while this page was open. */
  others: readonly OtherEdit[]
}

/** The plain form of an event. A change that people are told of is shown with its letter before it is saved. */
export function EditPage({ event, organisations, fields, warnings, errors, ask, others }: Props) {
  const t = useTranslator()
  const base = `/manage/events/${event.id}`
  return (
    <div className="flow flow-wide">
      <EventHead event={event} part="other" />
      {errors.form ? (
        <NotSaved sentence={errors.form}>
          <OtherEdits edits={others} />
          <p>
            <a href={base} target="_blank" rel="noopener">
              {t('manage.edit.see-now')}
            </a>
          </p>
        </NotSaved>
      ) : (
        <ErrorSummary errors={errors} />
      )}
      {ask ? (
        <Ask base={base} fields={fields} warnings={warnings} {...ask} />
      ) : (
        <form className="flow flow-wide narrow prints" method="post" action={`${base}/edit`} noValidate data-recheck>
          <input type="hidden" name="version" value={fields.version} />
          {Object.entries(fields)
            .filter(([name]) => name.startsWith('was.'))
            .map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
          <div className="flow">
            <h2>{t('manage.edit.title')}</h2>
            <WhatFields fields={fields} errors={errors} />
            <WhenFields fields={fields} errors={errors} />
            <div id="warnings" data-fresh aria-live="polite">
              <Warnings warnings={warnings} />
            </div>
          </div>
          <Part title={t('ui.event.where')}>
            <WhereFields fields={fields} errors={errors} />
          </Part>
          <Part title={t('manage.edit.organiser')}>
            <OrganiserFields fields={fields} errors={errors} organisations={organisations} />
          </Part>
          <Part title={t('manage.edit.participants')}>
            <ForWhomFields fields={fields} errors={errors} />
          </Part>
          <Part title={t('manage.form.reminders')}>
            <ReminderFields fields={fields} />
          </Part>
          <Part title={t('manage.form.more')}>
            <MoreFields fields={fields} errors={errors} />
          </Part>
          <p className="row">
            <SubmitButton large>{t('manage.edit.save')}</SubmitButton>
            <ButtonLink to={base} look="quiet">
              {t('ui.back')}
            </ButtonLink>
          </p>
        </form>
      )}
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flow">
      <h3>{title}</h3>
      {children}
    </div>
  )
}

type AskProps = Pick<Props, 'fields' | 'warnings'> & { base: string; reached: Reached; preview: Preview | null }

function Ask({ base, fields, warnings, reached, preview }: AskProps) {
  const t = useTranslator()
  return (
    <div className="main-and-side">
      <section className="flow" aria-labelledby="ask">
        <h2 id="ask">{t('manage.edit.preview', { count: reached.letters })}</h2>
        <p className="soft">{t('manage.edit.preview.what')}</p>
        <Warnings warnings={warnings} />
        <LetterPreview preview={preview} />
        <form className="row prints" method="post" action={`${base}/edit`}>
          {Object.entries(fields)
            .filter(([name]) => name !== 'send')
            .map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
          <SubmitButton large name="send" value="yes">
            {t('manage.edit.send', { count: reached.letters })}
          </SubmitButton>
          <SubmitButton look="plain" name="send" value="no">
            {t('manage.edit.quietly')}
          </SubmitButton>
          <ButtonLink to={`${base}/edit`} look="quiet">
            {t('ui.back')}
          </ButtonLink>
        </form>
      </section>
      <WhoIsTold reached={reached} />
    </div>
  )
}
