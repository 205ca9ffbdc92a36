/** Hours of the day in which no reminder leaves: from `from` o'clock until `until` o'clock, over midnight when `from` is the later. */
export type QuietHours = { from: number; until: number }
