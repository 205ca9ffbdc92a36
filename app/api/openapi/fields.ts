import { z } from 'zod'
import { LANGUAGES } from '#app/domain/shared/language.ts'

/** What the fields of answers are made of. null is undefined or not recorded. */
export const id = z.string()
export const text = z.string().nullable()
export const count = z.number().int().nullable()
export const fraction = z.number().min(0).max(1).nullable()
export const instant = z.iso.datetime()
export const wallTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
export const mode = z.enum(['on_site', 'remote'])
export const texts = z.partialRecord(z.enum(LANGUAGES), z.string())
