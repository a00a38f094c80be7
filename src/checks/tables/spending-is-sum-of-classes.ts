import type { AmountKey } from '../../model/statements/statement-schema.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSum } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import type { Table } from '../figures/table.ts';
import type { Identity } from '../rule.ts';

/** I05: 本年支出合计 = Σ of the 类, column by column. */
export const spendingIsSumOfClasses: Identity<'I05'> = {
  id: 'I05',
  refs: ['I05', 'D08'],
  demands(ledger) {
    const table = ledger.given('overview');
    return table ? sumsOfClasses('I05', table) : [];
  },
  examples: { passing: withTables, failing: withChanged(['overview', 'rows', 1, 'total'], 100) },
};

/** The sums on the side of expenditure. Where there is no 本年合计, 总计 is that of all rows. */
export function sumsOfClasses(rule: 'I05' | 'I15', table: Table): readonly Constraint[] {
  const year = table.total('rows', 'year');
  const whole = year ?? table.total('rows', 'all');
  const kept = year ? [] : table.rows.filter(({ closing }) => closing === 'balance');
  const parts = [...table.classes, ...kept];
  if (!whole || parts.length === 0) return [];
  return [...table.columns].map((column: AmountKey) =>
    isSum(
      rule,
      whole.cell(column),
      parts.map((row) => row.cell(column)),
    ),
  );
}
