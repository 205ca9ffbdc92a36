import type { Rhythm as RhythmOfGroup } from '#app/domain/groups/rhythm.ts'
import { formatDate } from '#app/i18n/dates.ts'
import type { Translator } from '#app/i18n/translator.ts'
import { useTranslator } from '../language.tsx'
import { Rhythm, type RhythmMark } from '../meeting.tsx'

/** How often the group meets, as marks and in words. */
export function GroupRhythm({ rhythm }: { rhythm: RhythmOfGroup }) {
  const t = useTranslator()
  return (
    <section className="card flow flow-tight" data-tone={rhythm.forgotten ? 'warn' : undefined} aria-labelledby="rhythm">
      <h2 className="modest" id="rhythm">
        {t('groups.rhythm.heading')}
      </h2>
      <Rhythm marks={marksOf(rhythm)} />
      <p className="small">{rhythmSentence(rhythm, t)}</p>
    </section>
  )
}

/** The rhythm in one or two sentences: this year's figures, then the last or the next meeting, then what is forgotten. */
export function rhythmSentence(rhythm: RhythmOfGroup, t: Translator): string {
  const { held, planned, target, last, next } = rhythm
  const figures = target === null ? t('groups.rhythm.free', { held, planned }) : t('groups.rhythm.of-target', { held, planned, target })
  const after = next !== null ? t('groups.rhythm.next', { date: formatDate(next, t.language) }) : t('groups.rhythm.next-open')
  const before = last === null ? '' : t('groups.rhythm.last', { date: formatDate(last, t.language) })
  return [figures.endsWith('.') ? figures : `${figures}.`, before, after].filter(Boolean).join(' ')
}

/** What to say of a group that has forgotten its rhythm. */
export function forgottenSentence({ monthsSinceLast }: RhythmOfGroup, t: Translator): string {
  return monthsSinceLast === null ? t('groups.rhythm.never-met') : t('groups.rhythm.forgotten', { months: monthsSinceLast })
}

function marksOf({ held, planned, target }: RhythmOfGroup): RhythmMark[] {
  const open = Math.max(0, (target ?? 0) - held - planned)
  const marks = (state: RhythmMark['state'], count: number) => Array.from({ length: count }, () => ({ state }))
  return [...marks('held', held), ...marks('planned', planned), ...marks('open', open)]
}
