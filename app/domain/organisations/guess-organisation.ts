import { domainOf } from '#app/domain/shared/email-address.ts'

/** Guesses whose address this is: the organisation with the longest domain that the address's domain equals or lies under; else undefined. */
export function guessOrganisation<Candidate extends { domains: readonly string[] }>(
  email: string,
  organisations: readonly Candidate[],
): Candidate | undefined {
  const domain = domainOf(email.trim().toLowerCase())
  let best: { length: number; organisation: Candidate } | undefined
  for (const organisation of organisations) {
    for (const own of organisation.domains) {
      const fits = domain === own || domain.endsWith(`.${own}`)
      if (fits && own.length > (best?.length ?? 0)) best = { length: own.length, organisation }
    }
  }
  return best?.organisation
}
