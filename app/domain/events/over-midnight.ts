/** An evening from five on may go over midnight and end by six; any other end before its start is a mistake. Clock times, `HH:MM`. */
const EVENING = '17:00'
const MORNING = '06:00'

/** Whether an end before its start on the clock means the next day. */
export const goesOverMidnight = (start: string, end: string): boolean => start >= EVENING && end <= MORNING
