import { given } from '../../model/statements/given.ts';
import { statementKinds } from '../../model/statements/statement-schema.ts';
import { rowOf, withTables } from '../figures/example-tables.ts';
import { copiesOf } from '../figures/meant-codes.ts';
import { tableName } from '../figures/table-cell.ts';
import type { Rule } from '../rule.ts';

/** S11: a subject stands in a table once. */
export const rowsStandOnce: Rule<'S11'> = {
  id: 'S11',
  refs: ['D08', 'D22'],
  check({ statements }, report) {
    for (const kind of statementKinds)
      for (const { code = '', name, path } of copiesOf(given(kind, statements)?.rows ?? []))
        report(
          [...(path ?? ['statements', kind]), 'code'],
          { table: tableName(kind), code, name: name.trim() },
          { expected: '1', actual: '2' },
        );
  },
  examples: {
    passing: withTables,
    failing: (budget) => {
      const tables = withTables(budget);
      const revenue = tables.statements.revenue;
      const at = Number(rowOf('revenue', '2010301')[2]);
      const rows = (revenue?.rows ?? []).flatMap((row, i) => (i === at ? [row, row] : [row]));
      return { ...tables, statements: { ...tables.statements, revenue: { ...revenue, rows } } };
    },
  },
};
