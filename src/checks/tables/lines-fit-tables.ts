import type { Budget } from '../../model/schema.ts';
import { derive } from '../../model/statements/derive.ts';
import { BARE } from '../../model/statements/fill.ts';
import { given } from '../../model/statements/given.ts';
import type { Amounts, StatementRow } from '../../model/statements/statement.ts';
import type { AmountKey, StatementKind } from '../../model/statements/statement-schema.ts';
import { statementKinds } from '../../model/statements/statement-schema.ts';
import type { Subjects } from '../../model/statements/subjects.ts';
import { compare } from '../compare.ts';
import type { Path, Rule } from '../rule.ts';

/**
 * S03: where detail lines and tables are both given, each subject and the total of a table are their sum. Told once: one
 * line that is wrong stands in most of them.
 */
export const linesFitTables: Rule<'S03'> = {
  id: 'S03',
  refs: ['D08'],
  check(budget, report, { subjects, isTold }) {
    if (budget.lines.length === 0) return;
    const found = statementKinds.flatMap((kind) => differences(kind, budget, subjects));
    // A figure that does not fit its own table either has been told with that.
    const [first, ...more] = found.filter(({ path }) => !isTold?.(path.slice(0, -1)));
    if (!first) return;
    const related = more.slice(0, MOST_RELATED).map(({ path }) => path);
    const table = String(first.path[1]);
    report(first.path, { table, cells: 1 + more.length, ...first.facts }, { ...first.details, related });
  },
  examples: { passing: (budget) => withTotal(budget, 0), failing: (budget) => withTotal(budget, 1) },
};

const MOST_RELATED = 12;

/** Columns of which lines say that there is nothing where no line belongs in them: a table of a fund without lines. */
const SPENDING = ['total', 'basic', 'project'] as const;
const ALWAYS_SAID: Partial<Record<StatementKind, readonly AmountKey[]>> = {
  revenue: ['total'],
  expenditure: SPENDING,
  generalBudget: SPENDING,
  governmentFund: SPENDING,
  stateCapital: SPENDING,
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
  const said = derived.rows.flatMap(({ amounts }) => Object.keys(amounts));
  const columns = new Set([...said, ...(ALWAYS_SAID[kind] ?? [])]);
  const total = stated.rows.findLast(({ closing }) => closing);
  return stated.rows.flatMap((row) => {
    const sum = derived.rows.find((candidate) =>
      row.code === undefined ? row === total && candidate.closing : candidate.code === row.code,
    );
    if (!row.path || (!sum && row.code === undefined)) return [];
    return cells(row, sum?.amounts ?? {}, row.path).filter(({ path }) => columns.has(String(path.at(-1))));
  });
}

/** Rows are matched by code and the last closing row as such; of what lines do not say (增减额) nothing is held. */
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
