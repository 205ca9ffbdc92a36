import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listUpcomingPublicEvents } from '#app/domain/events/public/queries.server.ts'
import { seatsLeft } from '#app/domain/registrations/seats.ts'
import { translator } from '#app/i18n/translator.ts'
import { Pagination } from '#app/ui/data-table.tsx'
import { useTranslator } from '#app/ui/language.tsx'
import { EventMonths } from '#app/ui/listing/event-months.tsx'
import { ListingFilters } from '#app/ui/listing/listing-filters.tsx'
import { EmptyState } from '#app/ui/surfaces.tsx'
import { pickLanguage } from '#app/web/language.ts'
import { LISTING_PAGE, listingPage, listingQuery } from '#app/web/listing-query.ts'
import { pageTitle } from '#app/web/page-title.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const { filter, page } = listingQuery(url)
  const span = { limit: LISTING_PAGE, offset: (page - 1) * LISTING_PAGE }
  const events = await listUpcomingPublicEvents(context.db, filter, span, context.now())
  return {
    lang: pickLanguage(request),
    filter,
    events: events.slice(0, LISTING_PAGE).map(({ pools, ...event }) => ({
      ...event,
      seats: pools.map((pool) => ({ mode: pool.mode, left: seatsLeft(pool) })),
    })),
    previous: page > 1 ? listingPage(url, page - 1) : null,
    next: events.length > LISTING_PAGE ? listingPage(url, page + 1) : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(translator(data?.lang ?? 'fi')('listing.title'))

export default function UpcomingEvents() {
  const { filter, events, previous, next } = useLoaderData<typeof loader>()
  const t = useTranslator()
  const narrowed = Object.values(filter).some((value) => value !== null)
  return (
    <div className="one-column flow flow-wide">
      <section className="flow">
        <h1>{t('listing.title')}</h1>
        <p>{t('listing.intro')}</p>
      </section>
      <ListingFilters filter={filter} />
      {events.length === 0 ? (
        <EmptyState title={t(narrowed ? 'listing.empty.filtered' : 'listing.empty')}>
          {narrowed ? (
            <p>
              <a href={`/?lang=${t.language}`}>{t('listing.clear')}</a>
            </p>
          ) : (
            <p>{t('listing.empty.what')}</p>
          )}
        </EmptyState>
      ) : (
        <EventMonths events={events} />
      )}
      <Pagination previous={previous} next={next} />
    </div>
  )
}
