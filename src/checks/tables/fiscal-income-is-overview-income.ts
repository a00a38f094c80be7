import { isSame } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import { FISCAL, sourceOf } from '../figures/source-of.ts';
import type { Identity } from '../rule.ts';

/** I17: each appropriation in 财政拨款收支总表 = the same one in 收支总表, matched by what it is. */
export const fiscalIncomeIsOverviewIncome: Identity<'I17'> = {
  id: 'I17',
  refs: ['I17', 'D08'],
  demands(ledger) {
    const [fiscal] = ledger.pair('fiscal', 'overview') ?? [];
    if (!fiscal) return [];
    return FISCAL.flatMap((source) => {
      const own = fiscal.income.find((row) => !row.closing && sourceOf(row.name) === source);
      const other = ledger.incomeOf(source);
      return own && other ? [isSame('I17', own.cell('total'), other.cell('total'))] : [];
    });
  },
  examples: { passing: withTables, failing: withChanged(['fiscal', 'income', 0, 'total'], 100) },
};
