import type { Budget } from '../model/schema.ts';
import { compare } from './compare.ts';
import type { Rule } from './rule.ts';

/** I39: Σ of the duties' 年度预算数 = 项目支出. Silent where no duties are published. */
export const dutiesAreProjectExpenditure: Rule<'I39'> = {
  id: 'I39',
  refs: ['I39', 'D08'],
  check(budget, report) {
    const { duties } = budget.performance;
    if (duties.length === 0) return;
    const sum = duties.reduce((all, duty) => all + duty.amount, 0);
    const found = compare(budget.expenditure.project.amount, sum);
    if (found) report(['performance', 'duties'], { difference: found.difference }, found);
  },
  examples: { passing: (budget) => withDuty(budget, 0), failing: (budget) => withDuty(budget, 1) },
};

/** The budget with one duty that is `excess` 分 above its project expenditure. */
function withDuty(budget: Budget, excess: number): Budget {
  const amount = budget.expenditure.project.amount + excess;
  const duty = { name: '职责', amount, content: '内容', goal: '目标', indicators: [], activities: [] };
  return { ...budget, performance: { goals: [], duties: [duty] } };
}
