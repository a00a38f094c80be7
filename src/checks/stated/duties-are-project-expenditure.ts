import type { Budget } from '../../model/schema.ts';
import { sumsAgree } from '../figures/constraint.ts';
import type { Identity } from '../rule.ts';

/** I39: Σ of the duties' 年度预算数 = 项目支出. Silent where no duties are published. */
export const dutiesAreProjectExpenditure: Identity<'I39'> = {
  id: 'I39',
  refs: ['I39', 'D08'],
  demands(ledger) {
    const duties = ledger.budget.performance.duties.flatMap(
      (_, i) => ledger.stated('performance', 'duties', i, 'amount') ?? [],
    );
    const project = ledger.figure('expenditure', 'project', 'amount');
    return duties.length > 0 && project ? [sumsAgree('I39', duties, [project])] : [];
  },
  examples: { passing: (budget) => withDuty(budget, 0), failing: (budget) => withDuty(budget, 1) },
};

/** The budget with one duty that is `excess` 分 above its project expenditure. */
function withDuty(budget: Budget, excess: number): Budget {
  const amount = budget.expenditure.project.amount + excess;
  const duty = { name: '职责', amount, content: '内容', goal: '目标', indicators: [], activities: [] };
  return { ...budget, performance: { goals: [], duties: [duty] } };
}
