import { isSame } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** I01: 收入总计 = 支出总计 in 收支总表. */
export const overviewBalances: Identity<'I01'> = {
  id: 'I01',
  refs: ['I01', 'D08'],
  demands(ledger) {
    const table = ledger.given('overview');
    const [income, spent] = [table?.total('income', 'all'), table?.total('rows', 'all')];
    return income && spent ? [isSame('I01', income.cell('total'), spent.cell('total'))] : [];
  },
  examples: { passing: withTables, failing: withChanged(['overview', 'income', 6, 'total'], 100) },
};
