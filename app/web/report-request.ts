import { may, mayAtAll, scopeOf } from '#app/domain/accounts/may.ts'
import { findNetwork } from '#app/domain/organisations/queries.server.ts'
import { type Dimension, isDimension } from '#app/domain/statistics/dimensions.ts'
import { type Period, type Preset, presetPeriod, readPeriod } from '#app/domain/statistics/period.ts'
import type { AppContext } from './context.ts'
import { pickLanguage } from './language.ts'
import { paths } from './paths.ts'
import { notFound } from './responses.ts'
import { requireStaff } from './staff.ts'

export const PRESETS: readonly Preset[] = ['this_year', 'autumn', 'spring', 'project']

/** What a report page is asked for: its person, the period, the breakdown. Secretaries have no report of events. */
export async function readReportRequest(request: Request, context: AppContext) {
  const staff = await requireStaff(request, context)
  if (!may(staff, 'statistics.read', { type: 'organisation', id: staff.organisationId })) throw notFound()
  const { searchParams } = new URL(request.url)
  const network = await findNetwork(context.db)
  const project = { start: network?.period_start ?? null, end: network?.period_end ?? null }
  const custom = readPeriod(searchParams.get('from'), searchParams.get('to'))
  const asked = searchParams.get('period')
  const preset = PRESETS.find((one) => one === asked) ?? (project.start ? 'project' : 'this_year')
  const by = searchParams.get('by')
  const dimension: Dimension = isDimension(by) ? by : 'organiser'
  const period: Period = custom ?? presetPeriod(preset, project, context.now())
  return {
    staff,
    lang: pickLanguage(request, staff.language),
    period,
    preset: custom ? ('custom' as const) : preset,
    by: dimension,
    scope: scopeOf(staff),
    /** Where an event of the report is looked at: its attendance, or its own page for who may not read who came. */
    eventPath: (id: string) =>
      mayAtAll(staff.role, 'event.read-participants') ? paths.manageEventPart(id, 'attendance') : paths.manageEvent(id),
    mayAsk: may(staff, 'event.write-to-all', { type: 'organisation', id: staff.organisationId }),
  }
}

/** The query that asks for the same period again. */
export const periodQuery = ({ from, to }: Period) => `from=${from}&to=${to}`
