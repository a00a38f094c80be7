import { isSame } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** I07: 合计 of 收入总表 = 收入总计 of 收支总表 where it has what was carried over, else 本年收入合计. */
export const revenueIsIncome: Identity<'I07'> = {
  id: 'I07',
  refs: ['I07', 'D08'],
  demands(ledger) {
    const [revenue, overview] = ledger.pair('revenue', 'overview') ?? [];
    const year = overview?.total('income', 'year');
    const all = overview?.total('income', 'all');
    const total = revenue?.columns.has('carriedOver') ? all : (year ?? all);
    const own = revenue?.total();
    return total && own ? [isSame('I07', own.cell('total'), total.cell('total'))] : [];
  },
  examples: { passing: withTables, failing: withChanged([...rowOf('revenue', '合计'), 'total'], 100) },
};
