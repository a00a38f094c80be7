import { incomeParts } from '../model/totals.ts';
import { compare } from './compare.ts';
import type { Rule } from './rule.ts';

/** N02: 收入合计 = Σ of the sources named. Silent where one of the two is not stated. */
export const incomeIsSumOfSources: Rule<'N02'> = {
  id: 'N02',
  refs: ['N02', 'D07'],
  check(budget, report) {
    const { total } = budget.income;
    if (total === undefined) return;
    const parts = incomeParts(budget);
    if (parts.length === 0) return;
    const sum = parts.reduce((all, part) => all + part.value, 0);
    const found = compare(sum, total);
    if (found) report(['income', 'total'], { difference: found.difference }, found);
  },
  examples: {
    passing: (budget) => ({ ...budget, income: { total: 300, generalPublicBudget: 100, other: 200 } }),
    failing: (budget) => ({ ...budget, income: { total: 300, generalPublicBudget: 100, other: 199 } }),
  },
};
