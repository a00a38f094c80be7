import { statementKinds } from '../../model/statements/statement-schema.ts';
import { withTables } from '../figures/example-tables.ts';
import { tableName } from '../figures/table-cell.ts';
import type { Rule } from '../rule.ts';

/**
 * D03: where a department gives its tables it gives all nine; one without figures is published empty. What detail lines
 * make is there.
 */
export const tablesAreAllThere: Rule<'D03'> = {
  id: 'D03',
  refs: ['D03', 'D04'],
  check({ lines, statements }, report, { unread = new Set() }) {
    const missing = statementKinds.filter((kind) => statements[kind] === undefined);
    if (lines.length > 0 || missing.length === statementKinds.length) return;
    for (const kind of missing.filter((each) => !unread.has(tableName(each))))
      report(['statements', kind], { table: tableName(kind) }, { expected: tableName(kind), actual: '' });
  },
  examples: {
    passing: withTables,
    failing: (budget) => {
      const { statements, ...rest } = withTables(budget);
      const { stateCapital: _, ...given } = statements;
      return { ...rest, statements: given };
    },
  },
};
