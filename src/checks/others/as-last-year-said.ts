import type { Figures } from '../../model/corpus.ts';
import { withValue } from '../../model/figures.ts';
import type { Budget } from '../../model/schema.ts';
import type { Path } from '../rule.ts';
import { inGroups } from './last-year-is-last-years.ts';

/**
 * The budget with last year's amounts as last year's budget said them; undefined where it states no other ones. N20 tells
 * each that it has otherwise, and what does not fit these is no fault of its own.
 */
export function asLastYearSaid(
  budget: Budget,
  lastYear: Figures | undefined,
  sourcesOf: (path: Path) => readonly Path[],
): Budget | undefined {
  if (!lastYear || budget.newlyEstablished) return undefined;
  const slips = inGroups(budget, lastYear, sourcesOf).filter(({ actual, sum }) => actual !== sum);
  return slips.length === 0
    ? undefined
    : slips.reduce((all, { path, sum }) => withValue(all, path, sum), budget);
}
