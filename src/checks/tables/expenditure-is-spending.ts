import { isSame } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** I12: 合计 of 支出总表 = 本年支出合计 of 收支总表, or 支出总计 where nothing is carried forward. */
export const expenditureIsSpending: Identity<'I12'> = {
  id: 'I12',
  refs: ['I12', 'D08'],
  demands(ledger) {
    const [expenditure, overview] = ledger.pair('expenditure', 'overview') ?? [];
    const own = expenditure?.total();
    const spent = overview?.total('rows', 'year') ?? overview?.total('rows', 'all');
    return own && spent ? [isSame('I12', own.cell('total'), spent.cell('total'))] : [];
  },
  examples: { passing: withTables, failing: withChanged([...rowOf('expenditure', '合计'), 'total'], 100) },
};
