import { common } from './common.ts'

/** The whole catalogue. A key stands in one file only (a test proves it). */
export const catalogue = { ...common }
export type MessageKey = keyof typeof catalogue

/** Every catalogue file by name, for the tests that read the texts. */
export const catalogueFiles = { common }
