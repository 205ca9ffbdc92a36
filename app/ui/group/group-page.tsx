import type { Group, Member } from '#app/domain/groups/group.ts'
import type { Rhythm } from '#app/domain/groups/rhythm.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import { Field, TextArea } from '../form/field.tsx'
import { ButtonLink, SubmitButton } from '../form/submit-button.tsx'
import { useTranslator } from '../language.tsx'
import { Banner } from '../signs.tsx'
import { Fold, PageHead } from '../surfaces.tsx'
import { GroupFields } from './group-fields.tsx'
import { forgottenSentence, GroupRhythm } from './group-rhythm.tsx'
import { type ListedMeeting, MeetingList } from './meeting-list.tsx'
import { MemberFields } from './member-fields.tsx'

type Props = {
  group: Group
  members: readonly Member[]
  secretaries: readonly { id: string; name: string; email: string }[]
  organisations: readonly { id: string; name: string }[]
  meetings: readonly ListedMeeting[]
  rhythm: Rhythm
  answer: { fields: Record<string, string>; errors: Record<string, string> } | null
}

/** A group for its secretary: next meeting, this year's meetings, members, rhythm, settings. */
export function GroupPage(props: Props) {
  const { group, members, meetings, rhythm, answer } = props
  const t = useTranslator()
  const organisations = new Set(members.map((one) => one.organisation_name).filter(Boolean)).size
  return (
    <>
      <PageHead
        above={<span className="soft">{t('groups.counts', { members: members.length, organisations })}</span>}
        title={group.name}
        actions={
          members.length > 0 && (
            <ButtonLink to={`/manage/groups/${group.id}/meeting`} look="primary" icon="plus">
              {t('meetings.new')}
            </ButtonLink>
          )
        }
      />
      <ErrorSummary errors={answer?.errors} />
      <div className="main-and-side">
        <div className="flow flow-wide">
          {rhythm.forgotten && (
            <Banner tone="warn">
              <p>{forgottenSentence(rhythm, t)}</p>
            </Banner>
          )}
          <section className="flow" aria-labelledby="meetings">
            <h2 id="meetings">{t('groups.meetings')}</h2>
            <MeetingList meetings={meetings} pathOf={(id) => `/manage/meetings/${id}`} />
          </section>
          <section className="flow" aria-labelledby="members">
            <h2 id="members">{t('groups.members')}</h2>
            {members.map((member) => (
              <MemberFold key={member.id} member={member} {...props} />
            ))}
            <AddMembers answer={answer} isEmpty={members.length === 0} />
          </section>
        </div>
        <aside className="flow">
          <GroupRhythm rhythm={rhythm} />
          <Settings {...props} />
          <p>
            <a href={`/g/${group.slug}`}>{t('groups.public-page')}</a>
          </p>
        </aside>
      </div>
    </>
  )
}

function MemberFold({ member, organisations, answer }: Props & { member: Member }) {
  const t = useTranslator()
  const mine = answer?.fields.member === member.id && answer.fields.intent === 'change-member' ? answer : null
  const stored = {
    name: member.name,
    email: member.email,
    organisationId: member.organisation_id,
    organisationName: member.organisation_name,
    role: member.role,
    deputyName: member.deputy_name,
    deputyEmail: member.deputy_email,
    language: member.language,
  }
  return (
    <Fold summary={[member.name, member.role, member.organisation_name].filter(Boolean).join('\u00a0· ')} open={mine !== null}>
      <form method="post" className="flow">
        <input type="hidden" name="member" value={member.id} />
        <input type="hidden" name="intent" value="change-member" />
        <MemberFields prefix={member.id} value={{ ...stored, ...mine?.fields }} errors={mine?.errors ?? {}} organisations={organisations} />
        <SubmitButton look="plain">{t('ui.save')}</SubmitButton>
      </form>
      <form method="post">
        <input type="hidden" name="member" value={member.id} />
        <input type="hidden" name="intent" value="invite-member" />
        <SubmitButton look="plain" icon="mail">
          {t('groups.member.invite')}
        </SubmitButton>
      </form>
      <form method="post" className="flow flow-tight">
        <input type="hidden" name="member" value={member.id} />
        <input type="hidden" name="intent" value="remove-member" />
        <p className="small">{t('groups.member.remove.what')}</p>
        <SubmitButton look="danger">{t('groups.member.remove')}</SubmitButton>
      </form>
    </Fold>
  )
}

function AddMembers({ answer, isEmpty }: { answer: Props['answer']; isEmpty: boolean }) {
  const t = useTranslator()
  const kept = answer?.fields.lines
  return (
    <Fold summary={t('groups.members.add')} icon="plus" open={isEmpty || kept !== undefined}>
      {isEmpty && <p>{t('groups.members.none')}</p>}
      <form method="post" className="flow">
        <input type="hidden" name="intent" value="add-members" />
        <TextArea
          name="lines"
          label={t('groups.members.lines')}
          hint={t('groups.members.lines.hint')}
          value={kept}
          error={answer?.errors.lines}
          rows={6}
          required
        />
        <SubmitButton look="plain">{t('groups.members.add')}</SubmitButton>
      </form>
    </Fold>
  )
}

function Settings({ group, secretaries, answer }: Props) {
  const t = useTranslator()
  const kept = answer?.fields.intent === 'change-group' ? answer : null
  const isOpen = kept !== null || answer?.errors.secretary !== undefined
  return (
    <Fold summary={t('groups.settings')} open={isOpen}>
      <form method="post" className="flow">
        <input type="hidden" name="intent" value="change-group" />
        <GroupFields value={{ name: group.name, yearlyTarget: group.yearly_target, ...kept?.fields }} errors={kept?.errors ?? {}} />
        <SubmitButton look="plain">{t('ui.save')}</SubmitButton>
      </form>
      <h3>{t('groups.secretaries')}</h3>
      {secretaries.map((one) => (
        <form method="post" key={one.id} className="flow flow-tight">
          <input type="hidden" name="intent" value="remove-secretary" />
          <input type="hidden" name="account" value={one.id} />
          <SubmitButton look="quiet">{t('groups.secretary.remove', { name: one.name })}</SubmitButton>
        </form>
      ))}
      <form method="post" className="flow">
        <input type="hidden" name="intent" value="add-secretary" />
        <Field
          name="secretary"
          type="email"
          label={t('groups.secretary.email')}
          value={answer?.fields.secretary}
          error={answer?.errors.secretary}
          required
        />
        <SubmitButton look="plain">{t('groups.secretary.add')}</SubmitButton>
      </form>
    </Fold>
  )
}
