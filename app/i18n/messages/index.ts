import { accounts } from './accounts.ts'
import { accountsPeople } from './accounts-people.ts'
import { attendance } from './attendance.ts'
import { attendanceDoor } from './attendance-door.ts'
import { attendanceManage } from './attendance-manage.ts'
import { audit } from './audit.ts'
import { erasure } from './erasure.ts'
import { errors } from './errors.ts'
import { frame } from './frame.ts'
import { groups } from './groups.ts'
import { letters } from './letters.ts'
import { lettersEvent } from './letters-event.ts'
import { listing } from './listing.ts'
import { manage } from './manage.ts'
import { manageEvent } from './manage-event.ts'
import { meetings } from './meetings.ts'
import { notices } from './notices.ts'
import { registrations } from './registrations.ts'
import { report } from './report.ts'
import { scheduling } from './scheduling.ts'
import { schedulingHolidays } from './scheduling-holidays.ts'
import { schedulingWarnings } from './scheduling-warnings.ts'
import { statistics } from './statistics.ts'
import { ui } from './ui.ts'
import { uiEvent } from './ui-event.ts'
import { uiJoin } from './ui-join.ts'
import { uiMeeting } from './ui-meeting.ts'

/** The whole catalogue. A key stands in one file only (a test proves it). */
export const catalogue = {
  ...accounts,
  ...accountsPeople,
  ...attendance,
  ...attendanceDoor,
  ...attendanceManage,
  ...audit,
  ...frame,
  ...erasure,
  ...errors,
  ...groups,
  ...letters,
  ...lettersEvent,
  ...listing,
  ...meetings,
  ...manage,
  ...manageEvent,
  ...notices,
  ...registrations,
  ...report,
  ...scheduling,
  ...schedulingHolidays,
  ...schedulingWarnings,
  ...statistics,
  ...ui,
  ...uiEvent,
  ...uiJoin,
  ...uiMeeting,
}
export type MessageKey = keyof typeof catalogue

/** Every catalogue file by name, for the tests that read the texts. */
export const catalogueFiles = {
  accounts,
  accountsPeople,
  attendance,
  attendanceDoor,
  attendanceManage,
  audit,
  frame,
  erasure,
  errors,
  groups,
  letters,
  lettersEvent,
  listing,
  meetings,
  manage,
  manageEvent,
  notices,
  registrations,
  report,
  scheduling,
  schedulingHolidays,
  schedulingWarnings,
  statistics,
  ui,
  uiEvent,
  uiJoin,
  uiMeeting,
}
