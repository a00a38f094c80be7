import type { Budget } from '../model/schema.ts';
import { compare } from './compare.ts';
import type { Rule } from './rule.ts';

/** I38: a duty's 年度预算数 = Σ of its activities'. A duty without activities stands for itself. */
export const dutyIsSumOfActivities: Rule<'I38'> = {
  id: 'I38',
  refs: ['I38', 'D08'],
  check(budget, report) {
    budget.performance.duties.forEach((duty, i) => {
      if (duty.activities.length === 0) return;
      const sum = duty.activities.reduce((all, activity) => all + activity.amount, 0);
      const found = compare(sum, duty.amount);
      if (found)
        report(
          ['performance', 'duties', i, 'amount'],
          { duty: duty.name, difference: found.difference },
          found,
        );
    });
  },
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
