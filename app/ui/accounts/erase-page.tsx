import type { ReactNode } from 'react'
import { Tick } from '../form/choices.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import { FieldError } from '../form/field-frame.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { Banner } from '../signs.tsx'
import { EmptyState, PageHead } from '../surfaces.tsx'

type ByAddress = { email: string; names: readonly string[]; events: number }
type ByName = { name: string; eventIds: readonly string[] }
type Errors = { errors?: Record<string, string> }
type Found = { step: 'found'; q: string; byAddress: readonly ByAddress[]; byName: readonly ByName[]; more: boolean }
type Address = {
  step: 'address'
  email: string
  accountId: string | null
  held: { registrations: number; coming: number; groups: number; attendances: number }
}
type Name = { step: 'name'; name: string; events: readonly { id: string; label: string }[] }
type Shown = ({ step: 'find'; q: string } & Errors) | (Found & Errors) | (Address & Errors) | (Name & Errors)

/** A request to be forgotten, for the coordinator: find the person, see what goes and what stays, erase. */
export function ErasePage({ done, shown }: { done: boolean; shown: Shown | null }) {
  const t = useTranslator()
  return (
    <div className="flow flow-wide narrow">
      <ErrorSummary errors={shown?.errors} />
      <PageHead title={t('erasure.title')} />
      {done && !shown && (
        <Banner tone="ok" live>
          <p>{t('erasure.done')}</p>
        </Banner>
      )}
      {shown?.step === 'address' && <EraseAddress {...shown} />}
      {shown?.step === 'name' && <EraseName {...shown} />}
      {shown?.step !== 'address' && shown?.step !== 'name' && <Search q={shown?.q} error={shown?.errors?.q} />}
      {shown?.step === 'found' && <FoundPeople {...shown} />}
    </div>
  )
}

function Search({ q, error }: { q: string | undefined; error: string | undefined }) {
  const t = useTranslator()
  return (
    <form className="flow" method="post" noValidate>
      <input type="hidden" name="intent" value="find" />
      <p>{t('erasure.lead')}</p>
      <Field name="q" label={t('erasure.search')} type="search" value={q} error={error} required autoComplete="off" />
      <SubmitButton icon="search">{t('erasure.find')}</SubmitButton>
    </form>
  )
}

function FoundPeople({ byAddress, byName, more }: Found) {
  const t = useTranslator()
  if (byAddress.length + byName.length === 0) return <EmptyState title={t('erasure.none')} />
  return (
    <>
      {byAddress.length > 0 && (
        <section className="flow" aria-labelledby="by-address">
          <h2 id="by-address">{t('erasure.by-address')}</h2>
          {byAddress.map(({ email, names, events }) => (
            <FoundPerson key={email} field="email" value={email} title={names.join(', ')} below={email} events={events} />
          ))}
        </section>
      )}
      {byName.length > 0 && (
        <section className="flow" aria-labelledby="by-name">
          <h2 id="by-name">{t('erasure.by-name')}</h2>
          {byName.map(({ name, eventIds }) => (
            <FoundPerson key={name} field="name" value={name} title={name} events={eventIds.length} />
          ))}
        </section>
      )}
      {more && <p className="soft">{t('erasure.more')}</p>}
    </>
  )
}

function FoundPerson(props: { field: 'email' | 'name'; value: string; title: string; below?: string; events: number }) {
  const t = useTranslator()
  return (
    <form method="post" className="card flow flow-tight">
      <input type="hidden" name="intent" value="look" />
      <input type="hidden" name={props.field} value={props.value} />
      <p>
        <b>{props.title}</b>
        {props.below && (
          <>
            <br />
            {props.below}
          </>
        )}
        <br />
        <span className="soft">{t('erasure.events', { count: props.events })}</span>
      </p>
      <SubmitButton look="plain">
        {t('erasure.look')}
        <span className="visually-hidden">: {props.title}</span>
      </SubmitButton>
    </form>
  )
}

function EraseAddress({ email, accountId, held }: Address) {
  const t = useTranslator()
  const told = ['registrations', 'coming', 'groups', 'attendances'] as const
  return (
    <form method="post" className="flow">
      <input type="hidden" name="email" value={email} />
      <h2>{email}</h2>
      <h3>{t('erasure.goes')}</h3>
      <ul>
        {told.map((what) => held[what] > 0 && <li key={what}>{t(`erasure.goes.${what}`, { count: held[what] })}</li>)}
        <li>{t('erasure.goes.letters')}</li>
      </ul>
      <Stays>
        {accountId && (
          <li>
            <a href={`/manage/people/${accountId}`}>{t('erasure.stays.account')}</a>
          </li>
        )}
      </Stays>
      <EraseButtons />
    </form>
  )
}

function EraseName({ name, events, errors }: Name & Errors) {
  const t = useTranslator()
  return (
    <form method="post" className="flow">
      <input type="hidden" name="name" value={name} />
      <h2>{name}</h2>
      <fieldset className="choices" aria-describedby="events-hint">
        <legend id="events">{t('erasure.which')}</legend>
        <p className="hint" id="events-hint">
          {t('erasure.which.hint')}
        </p>
        <FieldError id="events-error" error={errors?.events} />
        {events.map(({ id, label }) => (
          <Tick key={id} id={`event-${id}`} name="event" value={id} label={label} checked={!errors} />
        ))}
      </fieldset>
      <h3>{t('erasure.goes')}</h3>
      <ul>
        <li>{t('erasure.goes.name')}</li>
        <li>{t('erasure.goes.seats')}</li>
      </ul>
      <Stays>
        <li>{t('erasure.stays.namesake')}</li>
      </Stays>
      <EraseButtons />
    </form>
  )
}

function Stays({ children }: { children: ReactNode }) {
  const t = useTranslator()
  return (
    <>
      <h3>{t('erasure.stays')}</h3>
      <ul>
        <li>{t('erasure.stays.figures')}</li>
        {children}
        <li>{t('erasure.stays.copies')}</li>
      </ul>
    </>
  )
}

function EraseButtons() {
  const t = useTranslator()
  return (
    <p className="row">
      <input type="hidden" name="intent" value="erase" />
      <SubmitButton look="danger">{t('erasure.erase')}</SubmitButton>
      <a href="/manage/people/erase">{t('erasure.back')}</a>
    </p>
  )
}
