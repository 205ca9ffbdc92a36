import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, Meta, Outlet, useLocation, useMatches, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { may, mayAtAll } from '#app/domain/accounts/may.ts'
import { findNetwork } from '#app/domain/organisations/queries.server.ts'
import type { Staff } from '#app/domain/shared/actor.ts'
import { htmlLang, translator } from '#app/i18n/translator.ts'
import enhance from './ui/enhance.js?url'
import favicon from './ui/favicon.svg?url'
import { ParticipantFrame } from './ui/frames/participant-frame.tsx'
import { StaffFrame } from './ui/frames/staff-frame.tsx'
import { LanguageProvider } from './ui/language.tsx'
import { Refusal } from './ui/refusal.tsx'
import styles from './ui/styles/index.css?url'
import { languageOfPages, pickLanguage } from './web/language.ts'
import { findStaff } from './web/staff.ts'

/** What a route may say of its page with `export const handle: PageHandle`. Without it a page is a participant's. */
export type PageHandle = { frame: 'participant' | 'staff' | 'door' | 'bare' }
type RootData = Awaited<ReturnType<typeof loader>>

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname } = new URL(request.url)
  const signedIn = /^\/(manage|mailbox)(\/|$)/.test(pathname) ? await findStaff(request, context) : undefined
  const network = await findNetwork(context.db)
  return {
    lang: pickLanguage(request, signedIn?.language),
    network: network ? { name: network.name, funder: network.funder_text } : null,
    turnedAway: context.turnedAway ? { pathname: context.turnedAway.pathname, search: context.turnedAway.search } : null,
    mailStays: context.config.smtpUrl === null,
    staff: signedIn ? frameStaff(signedIn) : null,
  }
}

/** Whose page it is, and which places there are for them. */
function frameStaff(staff: Staff) {
  return {
    name: staff.name,
    mayManagePeople: may(staff, 'people.change', { type: 'network' }),
    mayReadGroups: mayAtAll(staff.role, 'group.read'),
    mayReadReport: may(staff, 'statistics.read', { type: 'organisation', id: staff.organisationId }),
  }
}

export const meta: MetaFunction<typeof loader> = () => [{ title: 'Kutsu' }]

/** The document around every page, refusals included. */
export function Layout({ children }: { children: ReactNode }) {
  const matches = useMatches()
  const language = languageOfPages(matches.map((match) => match.data))
  const frame = frameOf(matches.map((match) => match.handle))
  return (
    <html lang={htmlLang(language)} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <link rel="icon" href={favicon} type="image/svg+xml" />
        <link rel="stylesheet" href={styles} />
        {(frame === 'staff' || frame === 'door') && <script type="module" src={enhance} />}
      </head>
      <body className={frame === 'staff' || frame === 'door' ? frame : undefined}>
        <a className="skip-link" href="#content">
          {translator(language)('frame.skip')}
        </a>
        <LanguageProvider language={language}>
          <Frame frame={frame} root={matches[0]?.data as RootData | undefined}>
            {children}
          </Frame>
        </LanguageProvider>
      </body>
    </html>
  )
}

/** The frame that the deepest page asks for. */
function frameOf(handles: readonly unknown[]): PageHandle['frame'] {
  const asked = handles.filter((handle): handle is PageHandle => typeof handle === 'object' && handle !== null && 'frame' in handle)
  return asked.at(-1)?.frame ?? 'participant'
}

function Frame({ frame, root, children }: { frame: PageHandle['frame']; root: RootData | undefined; children: ReactNode }) {
  const here = useLocation()
  const address = root?.turnedAway ?? here
  if (frame === 'participant') {
    return (
      <ParticipantFrame address={address} network={root?.network ?? null}>
        {children}
      </ParticipantFrame>
    )
  }
  if (frame === 'staff') {
    return (
      <StaffFrame pathname={address.pathname} staff={root?.staff ?? null} mailStays={root?.mailStays ?? false}>
        {children}
      </StaffFrame>
    )
  }
  return <main id="content">{children}</main>
}

export default function App() {
  return <Outlet />
}

/** Refused and broken pages, in the reader's language, without anything of the machine. */
export function ErrorBoundary() {
  const error = useRouteError()
  return <Refusal status={isRouteErrorResponse(error) ? error.status : 500} />
}
