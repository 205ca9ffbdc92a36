import type { ReactNode } from 'react'
import { Brand } from '../brand.tsx'
import { useTranslator } from '../language.tsx'
import { LanguageSwitch } from './language-switch.tsx'

export type NetworkName = { name: string; funder: string | null }

/** The frame of pages for participants: one column, the language switch above, who is behind it below. */
export function ParticipantFrame(props: {
  address: { pathname: string; search: string }
  network: NetworkName | null
  children: ReactNode
}) {
  const t = useTranslator()
  const { network } = props
  return (
    <>
      <header className="site-header">
        <Brand to={`/?lang=${t.language}`} />
        <LanguageSwitch address={props.address} />
      </header>
      <main id="content">{props.children}</main>
      <footer className="site-footer">
        <div className="flow flow-tight">
          {network && (
            <p>
              {network.name}. {network.funder && t('frame.funder', { funder: network.funder })}
            </p>
          )}
          <p className="row">
            <a href={`/privacy?lang=${t.language}`}>{t('frame.privacy')}</a>
            <a href={`/accessibility?lang=${t.language}`}>{t('frame.accessibility')}</a>
          </p>
        </div>
      </footer>
    </>
  )
}
