import { isSame } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import { FISCAL, NOT_FISCAL } from '../figures/source-of.ts';
import type { Identity } from '../rule.ts';

/** I10: the total of each source in 收入总表 = its row in 收支总表. */
export const revenueSourcesAreIncomeRows: Identity<'I10'> = {
  id: 'I10',
  refs: ['I10', 'D08'],
  demands(ledger) {
    const [revenue] = ledger.pair('revenue', 'overview') ?? [];
    const total = revenue?.total();
    if (!revenue || !total) return [];
    return (['fiscal', ...FISCAL, ...NOT_FISCAL] as const).flatMap((source) => {
      const row = ledger.incomeOf(source);
      const isThere = revenue.columns.has(source);
      return row && isThere ? [isSame('I10', total.cell(source), row.cell('total'))] : [];
    });
  },
  examples: { passing: withTables, failing: withChanged([...rowOf('revenue', '合计'), 'fiscal'], 100) },
};
