import { isSame } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** I13: each 类 of 支出总表 = the same 类 in 收支总表, whose code is that of its name. */
export const expenditureClassesAreSpendingRows: Identity<'I13'> = {
  id: 'I13',
  refs: ['I13', 'D08'],
  demands(ledger) {
    const [expenditure, overview] = ledger.pair('expenditure', 'overview') ?? [];
    if (!expenditure || !overview) return [];
    return expenditure.classes.flatMap((row) => {
      const same = overview.row(row.code ?? '');
      return same ? [isSame('I13', row.cell('total'), same.cell('total'))] : [];
    });
  },
  examples: { passing: withTables, failing: withChanged(['overview', 'rows', 2, 'total'], 100) },
};
