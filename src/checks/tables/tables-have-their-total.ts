import type { Budget } from '../../model/schema.ts';
import type { StatementKind } from '../../model/statements/statement-schema.ts';
import { statementKinds } from '../../model/statements/statement-schema.ts';
import { withTables } from '../figures/example-tables.ts';
import { tableName } from '../figures/table.ts';
import type { Rule } from '../rule.ts';

/** S04: a table with figures has its 合计, without which nothing can be held against it. */
export const tablesHaveTheirTotal: Rule<'S04'> = {
  id: 'S04',
  refs: ['D03', 'D08'],
  check(_, report, { ledger }) {
    for (const kind of statementKinds.filter((candidate) => candidate !== 'threePublic')) {
      const table = ledger.given(kind);
      for (const side of ['income', 'rows'] as const) {
        const rows = table?.[side] ?? [];
        const hasFigures = rows.some((row) => !row.isMissing && row.cell('total').value !== 0);
        if (!hasFigures || table?.total(side)) continue;
        const row = { income: '收入总计', rows: table?.income.length ? '支出总计' : '合计' }[side];
        report(['statements', kind, side], { table: tableName(kind), row }, { expected: row, actual: '' });
      }
    }
  },
  examples: { passing: withTables, failing: (budget) => withoutTotal(withTables(budget), 'revenue') },
};

/** A budget without the last row of a table. */
const withoutTotal = (budget: Budget, kind: StatementKind): Budget => ({
  ...budget,
  statements: {
    ...budget.statements,
    [kind]: { rows: budget.statements[kind]?.rows.slice(0, -1) },
  },
});
