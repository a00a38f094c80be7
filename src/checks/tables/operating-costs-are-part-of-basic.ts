import { isAtMost } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** I33: 机关运行经费 ≤ 公用经费 of 基本支出表: 事业单位 that are no 参公 have 公用经费 outside of it. Not an equality. */
export const operatingCostsArePartOfBasic: Identity<'I33'> = {
  id: 'I33',
  refs: ['I33', 'D08'],
  demands(ledger) {
    const total = ledger.table('basicExpenditure')?.total();
    const told = ledger.given('threePublic') && ledger.threePublic('operatingCosts');
    const costs = told ?? ledger.stated('operatingCosts', 'amount');
    return total && costs ? [isAtMost('I33', costs, total.cell('operating'))] : [];
  },
  examples: { passing: withTables, failing: withChanged(['threePublic', 'rows', 0, 'operatingCosts'], 100) },
};
