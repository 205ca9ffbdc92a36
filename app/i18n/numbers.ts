import type { Language } from '#app/domain/shared/language.ts'
import { localeOf } from './translator.ts'

/** A count with grouped thousands: `1 212`. */
export function formatCount(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), {
    maximumFractionDigits: 0,
  }).format(value)
}

/** One decimal: `1,4`. Rounds half away from zero from the unrounded value. */
export function formatDecimal(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value)
}
