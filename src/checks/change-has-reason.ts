import { COMPARED, valueAt } from '../model/figures.ts';
import type { Budget } from '../model/schema.ts';
import { compare } from './compare.ts';
import type { Path, Rule } from './rule.ts';

/** N09: an amount that is not last year's has a reason. Silent where the layout prints none. */
export const changeHasReason: Rule<'N09'> = {
  id: 'N09',
  refs: ['N09', 'D14'],
  check(budget, report, { isPrinted = () => true }) {
    if (!isPrinted('增减原因')) return;
    for (const path of COMPARED) {
      const [amount, lastYear] = ['amount', 'lastYear'].map((key) => valueAt(budget, [...path, key]));
      if (amount === undefined || lastYear === undefined || hasReason(budget, path)) continue;
      const found = compare(lastYear, amount);
      const facts = { isMore: amount > lastYear, difference: found?.difference ?? '' };
      if (found) report([...path, 'reason'], facts, { expected: '增减原因' });
    }
  },
  examples: {
    passing: (budget) => withCosts(budget, '人员增加'),
    failing: (budget) => withCosts(budget, undefined),
  },
};

const hasReason = (budget: Budget, path: Path): boolean => {
  const group = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], budget);
  return (group as { readonly reason?: string }).reason !== undefined;
};

/** The budget with 机关运行经费 that grow, and a reason or none. */
function withCosts(budget: Budget, reason: string | undefined): Budget {
  return {
    ...budget,
    operatingCosts: { amount: 300, lastYear: 200, ...(reason !== undefined && { reason }) },
  };
}
