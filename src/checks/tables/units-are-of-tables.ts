import type { Budget } from '../../model/schema.ts';
import type { StatementKind } from '../../model/statements/statement-schema.ts';
import { demandsOf } from '../demands.ts';
import { withTables } from '../figures/example-tables.ts';
import { tableName } from '../figures/table-cell.ts';
import { wrongUnits } from '../figures/wrong-units.ts';
import type { Path, Rule } from '../rule.ts';

/** S08: the unit over a table is the one of its figures. All of them ten thousand times too large are one fault. */
export const unitsAreOfTables: Rule<'S08'> = {
  id: 'S08',
  refs: ['D10'],
  check({ statements }, report, { ledger }) {
    for (const { kind, factor, figures } of wrongUnits(demandsOf(ledger))) {
      const [is, should] = factor < 1 ? ['万元', '元'] : ['元', '万元'];
      report(
        unitPath(kind, statements),
        { table: tableName(kind), unit: is },
        {
          expected: `单位：${should}`,
          actual: `单位：${is}`,
          related: figures.slice(0, 4).map(({ path }) => path),
        },
      );
    }
  },
  examples: {
    passing: withTables,
    failing: (budget) => scaled(withTables(budget), 'revenue'),
  },
};

/** The line over the table that names its unit, where the data has it; else the table. */
function unitPath(kind: StatementKind, statements: Budget['statements']): Path {
  const line = (statements[kind]?.head ?? []).findIndex((text) => /单位[:：]\s*万?元/.test(text));
  return line < 0 ? ['statements', kind] : ['statements', kind, 'head', line];
}

/** The budget with all figures of a table ten thousand times as large. */
function scaled(budget: Budget, kind: StatementKind): Budget {
  const table = budget.statements[kind];
  const rows = (table?.rows ?? []).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? value * 10_000 : value]),
    ),
  );
  return { ...budget, statements: { ...budget.statements, [kind]: { ...table, rows } } } as Budget;
}
