import type { Budget } from '../../model/schema.ts';
import { isSum } from '../figures/constraint.ts';
import type { Identity } from '../rule.ts';

/** I38: a duty's 年度预算数 = Σ of its activities'. A duty without activities stands for itself. */
export const dutyIsSumOfActivities: Identity<'I38'> = {
  id: 'I38',
  refs: ['I38', 'D08'],
  demands: (ledger) =>
    ledger.budget.performance.duties.flatMap(({ activities }, i) => {
      const path = ['performance', 'duties', i] as const;
      const duty = ledger.stated(...path, 'amount');
      const parts = activities.flatMap((_, a) => ledger.stated(...path, 'activities', a, 'amount') ?? []);
      return duty && parts.length > 0 ? [isSum('I38', duty, parts)] : [];
    }),
  examples: {
    passing: (budget) => withDuty(budget, 3000, [1000, 2000]),
    failing: (budget) => withDuty(budget, 3000, [1000, 2001]),
  },
};

function withDuty(budget: Budget, amount: number, activities: readonly number[]): Budget {
  const activity = { name: '活动', content: '内容', goal: '目标', indicators: [] };
  const duty = { ...activity, amount, activities: activities.map((a) => ({ ...activity, amount: a })) };
  return { ...budget, performance: { goals: [], duties: [duty] } };
}
