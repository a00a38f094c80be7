import { demandsOf } from '../demands.ts';
import type { Path, Rule } from '../rule.ts';
import { isReadable } from './constraint.ts';
import { rowOf, withTables } from './example-tables.ts';

const ROW = rowOf('expenditure', '2010301');

/** S12: says of a row in which something could not be read which rules did not run on it. */
export const cellsAreRead: Rule<'S12'> = {
  id: 'S12',
  refs: ['D08'],
  check(_, report, { ledger }) {
    const rows = new Map<string, { path: Path; at: string; rules: Set<string> }>();
    for (const constraint of demandsOf(ledger)) {
      if (isReadable(constraint)) continue;
      for (const { isUnread, row = '', rowName = '', path } of constraint.cells) {
        if (!isUnread) continue;
        const known = rows.get(row) ?? { path: path.slice(0, -1), at: rowName, rules: new Set() };
        known.rules.add(constraint.rule);
        rows.set(row, known);
      }
    }
    for (const { path, at, rules } of rows.values())
      report(path, { at, rules: [...rules].sort().join('、') }, { expected: '', actual: at });
  },
  examples: {
    passing: withTables,
    failing: (budget) => {
      const tables = withTables(budget);
      const expenditure = tables.statements.expenditure;
      const rows = (expenditure?.rows ?? []).map((row, i) => {
        const { project: _, ...rest } = row;
        return i === ROW[2] ? rest : row;
      });
      return { ...tables, statements: { ...tables.statements, expenditure: { ...expenditure, rows } } };
    },
    unread: ['statements', ...ROW],
  },
};
