import { isSum } from '../figures/constraint.ts';
import { incomeSources } from '../narrative/meaning.ts';
import { partsSaidAddUp } from '../narrative/parts-said-add-up.ts';
import type { Identity } from '../rule.ts';

const SOURCES = ['generalPublicBudget', 'governmentFunds', 'stateCapital', 'fiscalAccount', 'other'] as const;

/** N02: 收入合计 = Σ of the sources named. Silent where one of the two is not stated. */
export const incomeIsSumOfSources: Identity<'N02'> = {
  id: 'N02',
  refs: ['N02', 'D07'],
  demands(ledger) {
    const total = ledger.stated('income', 'total');
    const parts = SOURCES.flatMap((source) => ledger.stated('income', source) ?? []);
    const said = partsSaidAddUp('N02', 'income', incomeSources, ledger);
    return [...(total && parts.length > 0 ? [isSum('N02', total, parts)] : []), ...said];
  },
  examples: {
    passing: (budget) => ({ ...budget, income: { total: 300, generalPublicBudget: 100, other: 200 } }),
    failing: (budget) => ({ ...budget, income: { total: 300, generalPublicBudget: 100, other: 199 } }),
  },
};
