import type { Budget } from '../../model/schema.ts';
import type { StatementKind } from '../../model/statements/statement-schema.ts';
import { statementKinds } from '../../model/statements/statement-schema.ts';
import { withTables } from '../figures/example-tables.ts';
import type { Table } from '../figures/table.ts';
import { tableName } from '../figures/table-cell.ts';
import { threePublicPart } from '../figures/three-public-part.ts';
import type { Rule } from '../rule.ts';

/** S04: a table with figures has its 合计, without which nothing can be held against it. */
export const tablesHaveTheirTotal: Rule<'S04'> = {
  id: 'S04',
  refs: ['D03', 'D08'],
  check(_, report, { ledger }) {
    for (const kind of statementKinds) {
      const table = ledger.given(kind);
      const missing = kind === 'threePublic' ? missingSum(table) : missingTotals(table);
      const [first] = missing;
      if (!first) continue;
      const rows = missing.map(({ row }) => row).join('、');
      report(
        ['statements', kind, first.side],
        { table: tableName(kind), row: rows },
        { expected: rows, actual: '' },
      );
    }
  },
  examples: { passing: withTables, failing: (budget) => withoutTotal(withTables(budget), 'revenue') },
};

interface MissingTotal {
  readonly side: 'income' | 'rows';
  readonly row: string;
}

const NAMES = {
  income: { all: '收入总计', year: '本年收入合计' },
  rows: { all: '支出总计', year: '本年支出合计' },
} as const;

/** The totals that a side lacks: it has one at least, and those that the other side has. */
function missingTotals(table: Table | undefined): readonly MissingTotal[] {
  if (!table) return [];
  const isTwoSided = table.income.length > 0;
  return (['income', 'rows'] as const).flatMap((side): readonly MissingTotal[] => {
    const hasFigures = table[side].some((row) => !row.isMissing && row.cell('total').value !== 0);
    if (!hasFigures) return [];
    if (!isTwoSided) return table.total(side) ? [] : [{ side, row: '合计' }];
    const other = side === 'income' ? 'rows' : 'income';
    const wanted = (['all', 'year'] as const).filter((closing) => table.total(other, closing));
    const lacking = wanted.filter((closing) => !table.total(side, closing));
    const none = wanted.length === 0 && !table.total(side) ? (['all'] as const) : [];
    return [...lacking, ...none].map((closing) => ({ side, row: NAMES[side][closing] }));
  });
}

/** The sum that a “三公”经费 table lacks where it has a row for each part. */
function missingSum(table: Table | undefined): readonly MissingTotal[] {
  const rows = table?.rows ?? [];
  const hasFigures = rows.length > 1 && rows.some((row) => row.cell('total').value !== 0);
  const hasSum = rows.some(({ name }) => threePublicPart(name) === 'total');
  return hasFigures && !hasSum ? [{ side: 'rows', row: '合计' }] : [];
}

/** A budget without the last row of a table. */
const withoutTotal = (budget: Budget, kind: StatementKind): Budget => ({
  ...budget,
  statements: {
    ...budget.statements,
    [kind]: { rows: budget.statements[kind]?.rows.slice(0, -1) },
  },
});
