/** Which field an organisation works in: a dimension of the statistics. */
export const SECTORS = [
  'vocational',
  'higher',
  'liberal',
  'municipality',
  'employment',
  'welfare',
  'association',
  'company',
  'other',
] as const
