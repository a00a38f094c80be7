import type { Spending } from './spending.ts';

/** Last year's amount beside this year's: the same, a little more or less, or unknown of a new body. */
export function lastYearOf(
  amount: number,
  isUnchanged: boolean,
  { traits, random }: Pick<Spending, 'traits' | 'random'>,
): number | undefined {
  if (traits.isNew) return undefined;
  if (isUnchanged || random.chance(0.1)) return amount;
  return Math.round(amount * (0.85 + 0.27 * random.next()));
}
