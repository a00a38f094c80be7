import type { Budget } from '../model/schema.ts';
import { expenditureParts } from '../model/totals.ts';
import { compare } from './compare.ts';
import type { Rule } from './rule.ts';

/** N03: 支出合计 = 基本支出 + 项目支出. Silent where the total is not stated, since it then is the sum. */
export const expenditureIsBasicPlusProject: Rule<'N03'> = {
  id: 'N03',
  refs: ['N03', 'D07'],
  check(budget, report) {
    const { total } = budget.expenditure;
    if (total === undefined) return;
    const sum = expenditureParts(budget).reduce((all, part) => all + part.value, 0);
    const found = compare(sum, total);
    if (found) report(['expenditure', 'total'], { difference: found.difference }, found);
  },
  examples: { passing: (budget) => withTotal(budget, 0), failing: (budget) => withTotal(budget, 1) },
};

/** The budget with a stated total that is `excess` 分 above its parts. */
function withTotal(budget: Budget, excess: number): Budget {
  const sum = expenditureParts(budget).reduce((all, part) => all + part.value, 0);
  return { ...budget, expenditure: { ...budget.expenditure, total: sum + excess } };
}
