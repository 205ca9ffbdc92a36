import { normalName } from '#app/domain/shared/normal-name.ts'

/** How many people a party's names tell of: the one who registers and the others. Who lists themselves among them counts once. */
export function peopleNamed(name: string, others: readonly string[]): number {
  return 1 + others.filter((other) => normalName(other) !== normalName(name)).length
}
