import { z } from 'zod'

/** Official three-digit code as text (Enontekiö is `047`), or one of the values for those outside. */
export const MunicipalityCode = z.string().regex(/^(\d{3}|other-fi|abroad|unknown)$/, 'municipality-invalid')
