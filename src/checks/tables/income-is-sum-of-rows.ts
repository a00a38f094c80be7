import type { Constraint } from '../figures/constraint.ts';
import { isSum } from '../figures/constraint.ts';
import { withChanged, withTables } from '../figures/example-tables.ts';
import { isUnder } from '../figures/source-of.ts';
import type { Row, Table } from '../figures/table.ts';
import type { Identity } from '../rule.ts';

/** I04: 本年收入合计 = Σ of the sources; a source with parts (1., 其中) = Σ of those, which are not added again. */
export const incomeIsSumOfRows: Identity<'I04'> = {
  id: 'I04',
  refs: ['I04', 'D08'],
  demands(ledger) {
    const table = ledger.given('overview');
    return table ? sumsOfIncome('I04', table) : [];
  },
  examples: { passing: withTables, failing: withChanged(['overview', 'income', 1, 'total'], 100) },
};

/** The sums on the side of income. Where there is no 本年合计, 总计 is that of all rows. */
export function sumsOfIncome(rule: 'I04' | 'I15', table: Table): readonly Constraint[] {
  const rows = table.income.filter(({ closing }) => !closing);
  const top = rows.filter(({ name }) => !isUnder(name));
  const carried = table.income.filter(({ closing }) => closing === 'balance');
  const year = table.total('income', 'year');
  const whole = year ?? table.total('income', 'all');
  const parts = year ? top : [...top, ...carried];
  const cells = parts.map((row) => row.cell('total'));
  return [
    ...(whole && cells.length > 0 ? [isSum(rule, whole.cell('total'), cells)] : []),
    ...top.flatMap((row) => {
      const under = partsOf(row, rows);
      return under.length > 0
        ? [
            isSum(
              rule,
              row.cell('total'),
              under.map((part) => part.cell('total')),
            ),
          ]
        : [];
    }),
  ];
}

/** The parts that stand straight below a row. Below 其中 not all parts need to be named, so those are no sum. */
function partsOf(row: Row, rows: readonly Row[]): readonly Row[] {
  const after = rows.slice(rows.indexOf(row) + 1);
  const end = after.findIndex(({ name }) => !isUnder(name));
  const parts = end < 0 ? after : after.slice(0, end);
  return parts.some(({ name }) => name.trim().startsWith('其中')) ? [] : parts;
}
