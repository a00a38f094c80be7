import type { Budget } from '../../model/schema.ts';
import { isSum } from '../figures/constraint.ts';
import { meaningOf } from '../narrative/meaning.ts';
import { partsSaidAddUp } from '../narrative/parts-said-add-up.ts';
import type { Identity } from '../rule.ts';

const FUNDS = ['generalSpending', 'governmentFundSpending', 'stateCapitalSpending'] as const;

/** N03: 支出合计 = 基本支出 + 项目支出. Silent where the total is not stated, since it then is the sum. */
export const expenditureIsBasicAndProject: Identity<'N03'> = {
  id: 'N03',
  refs: ['N03', 'D07'],
  demands(ledger) {
    const total = ledger.stated('expenditure', 'total');
    const basic = ledger.stated('expenditure', 'basic', 'amount');
    const project = ledger.stated('expenditure', 'project', 'amount');
    const said = partsSaidAddUp('N03', 'spending', ['basic', 'project'], ledger);
    // Without that of the general budget, which most money is of, the others are no whole.
    const areSaid = ledger.narrative.claims.some(
      (placed) => placed.claim.amount !== undefined && meaningOf(placed) === FUNDS[0],
    );
    const funds = areSaid ? partsSaidAddUp('N03', 'fiscalSpending', FUNDS, ledger) : [];
    return [...(total && basic && project ? [isSum('N03', total, [basic, project])] : []), ...said, ...funds];
  },
  examples: { passing: (budget) => withTotal(budget, 0), failing: (budget) => withTotal(budget, 1) },
};

/** The budget with a stated total that is `excess` 分 above its parts. */
function withTotal(budget: Budget, excess: number): Budget {
  const { basic, project } = budget.expenditure;
  const total = basic.amount + project.amount + excess;
  return { ...budget, expenditure: { ...budget.expenditure, total } };
}
