import type { Budget } from '../../model/schema.ts';
import { derive } from '../../model/statements/derive.ts';
import { BARE } from '../../model/statements/fill.ts';
import { given } from '../../model/statements/given.ts';
import type { Amounts, StatementRow } from '../../model/statements/statement.ts';
import type { StatementKind } from '../../model/statements/statement-schema.ts';
import { statementKinds } from '../../model/statements/statement-schema.ts';
import type { Subjects } from '../../model/statements/subjects.ts';
import { compare } from '../compare.ts';
import type { Path, Rule } from '../rule.ts';

/** S03: where detail lines and a table are both given, each subject and the total of the table are their sum. */
export const linesFitTables: Rule<'S03'> = {
  id: 'S03',
  refs: ['D08'],
  check(budget, report, { subjects }) {
    if (budget.lines.length === 0) return;
    for (const kind of statementKinds) {
      const found = differences(kind, budget, subjects);
      const [first] = found;
      if (first) report(first.path, { table: kind, cells: found.length, ...first.facts }, first.details);
    }
  },
  examples: { passing: (budget) => withTotal(budget, 0), failing: (budget) => withTotal(budget, 1) },
};

interface Difference {
  readonly path: Path;
  readonly facts: { readonly name: string; readonly difference: string };
  readonly details: NonNullable<ReturnType<typeof compare>>;
}

function differences(kind: StatementKind, budget: Budget, subjects: Subjects): readonly Difference[] {
  const stated = given(kind, budget.statements);
  if (!stated) return [];
  const derived = derive(kind, { budget, subjects, skeleton: BARE });
  return stated.rows.flatMap((row) => {
    const sum = derived.rows.find((candidate) => isSame(candidate, row));
    return row.path && (sum || row.code !== undefined) ? cells(row, sum?.amounts ?? {}, row.path) : [];
  });
}

/** Rows are matched by code, closing rows as such, never by their order. */
const isSame = (a: StatementRow, b: StatementRow): boolean =>
  b.code === undefined ? a.closing && b.closing : a.code === b.code;

const cells = (row: StatementRow, sums: Amounts, path: Path): readonly Difference[] =>
  Object.entries(row.amounts).flatMap(([column, { value }]) => {
    const details = compare(sums[column as keyof Amounts]?.value ?? 0, value);
    const facts = { name: row.name, difference: details?.difference ?? '' };
    return details ? [{ path: [...path, column], facts, details }] : [];
  });

/** The budget with one detail line and an expenditure table that is `excess` 分 above it. */
function withTotal(budget: Budget, excess: number): Budget {
  const [line] = budget.lines;
  if (!line) throw new Error('the example has a detail line');
  const total = line.amount + excess;
  const row = { code: line.functional, name: '', total };
  return { ...budget, lines: [line], statements: { expenditure: { rows: [row] } } };
}
