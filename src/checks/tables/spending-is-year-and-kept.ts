import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';
import { totalOfYearAndBalance } from './income-is-year-and-carried.ts';

/** I03: 支出总计 = 本年支出合计 + 年终结转. */
export const spendingIsYearAndKept: Identity<'I03'> = {
  id: 'I03',
  refs: ['I03', 'D08'],
  demands: (ledger) => totalOfYearAndBalance('I03', 'rows', ledger),
  examples: { passing: withTables, failing: withChanged(['overview', 'rows', 5, 'total'], 100) },
};
