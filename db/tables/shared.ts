/** An instant as ISO 8601 text in UTC with milliseconds, e.g. `2027-03-18T07:00:00.000Z`: sorts as text, the same on both engines. */
export type Instant = string
/** A local date and time without zone, e.g. `2027-03-18T09:00`. Beside it stands the zone; the instant is derived. */
export type WallTime = string
/** 0 or 1: both engines store and return it alike. */
export type Flag = 0 | 1
/** JSON text. Parsed by name where it is read, never by a plugin (a plugin would also rewrite what people typed). */
export type Json = string
