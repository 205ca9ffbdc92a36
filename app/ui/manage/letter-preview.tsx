import type { Language } from '#app/domain/shared/language.ts'
import { htmlLang } from '#app/i18n/translator.ts'
import { Phrase } from '../event/event-when.tsx'
import { useTranslator } from '../language.tsx'
import { Letter, Recipients } from '../letter.tsx'

export type Preview = { name: string; language: Language; subject: string; lines: readonly string[] }
export type Reached = { letters: number; withoutAddress: number; firstNames: readonly string[] }

/** Who gets the letter and what they get, before anything leaves. */
export function LetterPreview({ preview }: { preview: Preview | null }) {
  const t = useTranslator()
  if (!preview) return null
  return (
    <section className="flow flow-tight">
      <p className="small soft">{t('manage.write.example', { name: preview.name })}</p>
      <Letter subject={preview.subject} lang={htmlLang(preview.language)}>
        <p className="preserve-lines">
          <Phrase text={preview.lines.join('\n')} />
        </p>
      </Letter>
    </section>
  )
}

export type Uncalled = { name: string; phone: string | null; counsellor: string | null }

/** Those whom no letter reaches, each with the number to call or who registered them. */
export function CallThese({ people }: { people: readonly Uncalled[] }) {
  const t = useTranslator()
  if (people.length === 0) return null
  return (
    <section className="card flow flow-tight" aria-label={t('manage.recipients.call')}>
      <h2 className="modest">{t('manage.recipients.call')}</h2>
      <ul className="plain">
        {people.map(({ name, phone, counsellor }, index) => (
          <li key={index}>
            {name} {phone && <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>}
            {!phone && counsellor && <span className="small soft">{t('manage.recipients.ask', { counsellor })}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function WhoIsTold({ reached }: { reached: Reached }) {
  const t = useTranslator()
  const lines = [
    { label: t('manage.recipients.registered'), count: reached.letters },
    ...(reached.withoutAddress > 0 ? [{ label: t('manage.recipients.without'), count: reached.withoutAddress, left: true }] : []),
  ]
  return <Recipients lines={lines} names={reached.firstNames} total={reached.letters} />
}
