import { isSame } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import { bareName } from '../figures/source-of.ts';
import type { Row } from '../figures/table.ts';
import type { Identity } from '../rule.ts';

/** I13: each 类 of 支出总表 = the same 类 in 收支总表, by code or else by name. */
export const expenditureClassesAreSpendingRows: Identity<'I13'> = {
  id: 'I13',
  refs: ['I13', 'D08'],
  demands(ledger) {
    const [expenditure, overview] = ledger.pair('expenditure', 'overview') ?? [];
    if (!expenditure || !overview) return [];
    return expenditure.classes.flatMap((row) => {
      const same = overview.classes.find((other) => isSameClass(row, other));
      return same ? [isSame('I13', row.cell('total'), same.cell('total'))] : [];
    });
  },
  examples: { passing: withTables, failing: withChanged(['overview', 'rows', 2, 'total'], 100) },
};

/** Rows of one 类: codes decide where both have one, never the number before the name. */
export const isSameClass = (a: Row, b: Row): boolean =>
  a.code !== undefined && b.code !== undefined
    ? a.code === b.code
    : bareName(a.name) !== '' && bareName(a.name) === bareName(b.name);
