import { AUDIENCES, EVENT_FORMATS, EVENT_KINDS } from '#app/domain/events/names.ts'
import { LANGUAGES, type Language } from '#app/domain/shared/language.ts'
import { listMunicipalities } from '#app/i18n/municipalities.ts'
import { Select } from '../form/field.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { LANGUAGE_NAMES } from '../frames/language-switch.tsx'
import { useTranslator } from '../language.tsx'
import { Fold } from '../surfaces.tsx'

export type ListingFilter = {
  kind: string | null
  municipality: string | null
  language: string | null
  audience: string | null
  format: string | null
}

/** Narrows the list of events by its address. Folded until something is chosen. */
export function ListingFilters({ filter }: { filter: ListingFilter }) {
  const t = useTranslator()
  const narrowed = Object.values(filter).some((value) => value !== null)
  return (
    <Fold summary={t('listing.filter.fold')} icon="filter" open={narrowed}>
      <form className="flow prints" method="get" action="/">
        <input type="hidden" name="lang" value={t.language} />
        <div className="card-grid">
          <KindAndPlace filter={filter} />
          <Select
            {...{ name: 'format', label: t('listing.format'), empty: t('listing.format.all'), value: filter.format }}
            options={EVENT_FORMATS.map((value) => ({ value, label: t(`ui.event.format.${value}`) }))}
          />
          <Select
            {...{ name: 'audience', label: t('listing.audience'), empty: t('listing.audience.all'), value: filter.audience }}
            options={AUDIENCES.map((value) => ({ value, label: t(`ui.event.audience.${value}`) }))}
          />
          <Select
            {...{ name: 'language', label: t('listing.language'), empty: t('listing.language.all'), value: filter.language }}
            options={LANGUAGES.map((value: Language) => ({ value, label: LANGUAGE_NAMES[value] }))}
          />
        </div>
        <p className="row">
          <SubmitButton look="plain" icon="filter">
            {t('listing.filter')}
          </SubmitButton>
          {narrowed && <a href={`/?lang=${t.language}`}>{t('listing.clear')}</a>}
        </p>
      </form>
    </Fold>
  )
}

function KindAndPlace({ filter }: { filter: ListingFilter }) {
  const t = useTranslator()
  return (
    <>
      <Select
        {...{ name: 'kind', label: t('listing.kind'), empty: t('listing.kind.all'), value: filter.kind }}
        options={EVENT_KINDS.map((value) => ({ value, label: t(`ui.event.kind.${value}`) }))}
      />
      <Select
        {...{ name: 'municipality', label: t('listing.municipality'), empty: t('listing.municipality.all'), value: filter.municipality }}
        options={listMunicipalities(t.language).map(({ code, name }) => ({ value: code, label: name }))}
      />
    </>
  )
}
