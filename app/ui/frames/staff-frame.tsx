import type { ReactNode } from 'react'
import type { MessageKey } from '#app/i18n/messages/index.ts'
import { Brand } from '../brand.tsx'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icons.tsx'
import { useTranslator } from '../language.tsx'
import { Banner } from '../signs.tsx'

type Rights = { mayManagePeople: boolean; mayReadGroups: boolean; mayReadReport: boolean }
export type FrameStaff = { name: string } & Rights
/** `holds`: other addresses that belong here. `needs`: the right without which there is nothing. `wideOnly`: no room for it on a phone, where another place links to it. */
type Place = { to: string; icon: IconName; label: MessageKey; holds?: readonly string[]; needs?: keyof Rights; wideOnly?: true }

const HOME = '/manage'
const MAILBOX = '/mailbox'
const PLACES: readonly Place[] = [
  { to: HOME, icon: 'home', label: 'ui.nav.home' },
  { to: '/manage/events', icon: 'calendar', label: 'ui.nav.events' },
  { to: '/manage/groups', icon: 'group', label: 'ui.nav.groups', holds: ['/manage/meetings'], needs: 'mayReadGroups' },
  { to: '/manage/report', icon: 'chart', label: 'ui.nav.report', needs: 'mayReadReport' },
  { to: '/manage/people', icon: 'people', label: 'ui.nav.people', holds: ['/manage/network', '/manage/audit'], needs: 'mayManagePeople' },
  { to: MAILBOX, icon: 'mail', label: 'ui.nav.mailbox', needs: 'mayManagePeople', wideOnly: true },
]

/** The frame of the staff's pages: who is signed in above, the places beside (on a phone below). */
export function StaffFrame(props: { pathname: string; staff: FrameStaff | null; mailStays: boolean; children: ReactNode }) {
  const t = useTranslator()
  const { staff } = props
  const current = currentPlace(props.pathname)
  return (
    <>
      <header className="staff-header">
        <Brand to={HOME} />
        {staff && (
          <form method="post" action="/sign-out" className="row">
            <a href="/manage/profile">{staff.name}</a>
            <button type="submit" className="button button-quiet">
              {t('ui.sign-out')}
            </button>
          </form>
        )}
      </header>
      {staff && (
        <nav className="staff-nav" aria-label={t('ui.main-menu')}>
          <ul className="plain">
            {PLACES.filter(({ needs }) => !needs || staff[needs]).map((place) => (
              <li key={place.to} className={place.wideOnly && 'wide-only'}>
                <a href={place.to} aria-current={place.to === current ? 'page' : undefined}>
                  <Icon name={place.icon} />
                  {t(place.label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <main id="content" className="flow flow-wide">
        {staff && props.mailStays && current !== MAILBOX && <MailStays link={staff.mayManagePeople} />}
        {props.children}
      </main>
    </>
  )
}

/** On every page: without a mail server no letter reaches anybody. */
function MailStays({ link }: { link: boolean }) {
  const t = useTranslator()
  return (
    <div className="mail-stays">
      <Banner tone="warn">
        <p>
          {t('ui.mail-stays')} {link && <a href={MAILBOX}>{t('ui.nav.mailbox')}</a>}
        </p>
      </Banner>
    </div>
  )
}

/** The place a page belongs to; one's own details belong to none. */
export function currentPlace(pathname: string): string | undefined {
  const isWithin = (address: string) => pathname === address || (address !== HOME && pathname.startsWith(`${address}/`))
  return PLACES.find(({ to, holds = [] }) => [to, ...holds].some(isWithin))?.to
}
