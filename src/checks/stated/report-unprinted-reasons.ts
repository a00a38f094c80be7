import type { Place } from '../../diagnostics/place.ts';
import type { Reporter } from '../../diagnostics/reporter.ts';
import type { Budget, Compared } from '../../model/schema.ts';
import type { Valid } from '../../model/validate.ts';
import type { Path } from '../rule.ts';
import { visitFields } from '../visit-fields.ts';

/**
 * Warns of each reason for a change that there is not: the text has no place for it, and nobody would notice.
 * No rule, since no figure is wrong. Of a group with an amount that has been told as wrong it is no fault of its own.
 */
export function reportUnprintedReasons({ value, placeOf }: Valid<Budget>, reporter: Reporter): void {
  const wrong = reporter.diagnostics.filter(({ severity }) => severity === 'error');
  const isTold = ({ field }: Place): boolean =>
    field !== undefined && wrong.some(({ place }) => place.field === field);
  for (const { path, group } of comparedGroups(value)) {
    const { amount, lastYear, reason } = group;
    if (reason === undefined || (lastYear !== undefined && amount !== lastYear)) continue;
    if (isTold(placeOf([...path, 'amount'])) || isTold(placeOf([...path, 'lastYear']))) continue;
    const cause = lastYear === undefined ? 'no-last-year' : 'unchanged';
    reporter.report('reason-not-printed', { cause }, placeOf([...path, 'reason']));
  }
}

/** Every group of this year's amount, last year's and the reason, wherever it stands. */
function comparedGroups(budget: Budget): readonly { path: Path; group: Compared }[] {
  const groups: { path: Path; group: Compared }[] = [];
  visitFields(budget, [], (value, path) => {
    if (typeof value === 'object' && value !== null && 'amount' in value && 'reason' in value)
      groups.push({ path: [...path], group: value as Compared });
  });
  return groups;
}
