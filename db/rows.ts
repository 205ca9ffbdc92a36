/** Shapes of rows, for those who may not speak SQL: a noun file names a row's type through here. */
export type { Insertable, Selectable, Updateable } from 'kysely'
