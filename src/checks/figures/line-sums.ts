import { valueAt } from '../../model/figures.ts';
import type { Fen } from '../../model/money.ts';
import type { Budget } from '../../model/schema.ts';
import { derive } from '../../model/statements/derive.ts';
import { BARE } from '../../model/statements/fill.ts';
import { given } from '../../model/statements/given.ts';
import type { StatementRow } from '../../model/statements/statement.ts';
import type { AmountKey, StatementKind } from '../../model/statements/statement-schema.ts';
import { statementKinds } from '../../model/statements/statement-schema.ts';
import type { Subjects } from '../../model/statements/subjects.ts';
import type { Figure } from '../../model/totals.ts';
import type { Path } from '../rule.ts';
import { MATCHES } from '../stated/matches.ts';

/** A figure that the data gives, of a table or a group, and what the detail lines make of it. */
export interface LineSum {
  /** The same for the sum of other lines. */
  readonly key: string;
  readonly kind: StatementKind;
  readonly column: AmountKey;
  /** Of a subject; a total has none. */
  readonly code?: string;
  /** What the row is called. */
  readonly name: string;
  readonly path: Path;
  readonly stated: Fen;
  readonly sum: Figure;
  /** How far the two may be apart, in 分: a group may be rounded. */
  readonly slack: Fen;
}

/** Columns of which lines say that there is nothing where no line belongs in them: a table of a fund without lines. */
const SPENDING = ['total', 'basic', 'project'] as const;
const ALWAYS_SAID: Partial<Record<StatementKind, readonly AmountKey[]>> = {
  revenue: ['total'],
  expenditure: SPENDING,
  generalBudget: SPENDING,
  governmentFund: SPENDING,
  stateCapital: SPENDING,
};

/** A group in 万元 of two decimals stands for all that rounds to it. */
const ROUNDED = 5000;

const NOTHING: Figure = { value: 0, sources: [] };

/** Every figure of the tables that the data gives which detail lines say too. */
export const lineSums = (budget: Budget, subjects: Subjects): readonly LineSum[] =>
  budget.lines.length === 0 ? [] : statementKinds.flatMap((kind) => sumsOf(kind, budget, subjects));

/** Every figure of the groups that the data states which detail lines say too; where they give none, 0. */
export function groupSums(
  budget: Budget,
  subjects: Subjects,
  isStated: (path: Path) => boolean,
): readonly LineSum[] {
  if (budget.lines.length === 0) return [];
  const stated = MATCHES.flatMap(([path, kind, column]) => {
    const value = isStated(path) ? valueAt(budget, path) : undefined;
    return value === undefined ? [] : [{ path, kind, column, value }];
  });
  const kinds = [...new Set(stated.map(({ kind }) => kind))];
  const totals = new Map(
    kinds.map((kind) => [kind, derive(kind, { budget, subjects, skeleton: BARE }).rows.at(-1)?.amounts]),
  );
  return stated.map(({ path, kind, column, value }) => ({
    key: path.join('.'),
    ...{ kind, column, name: '', path, stated: value, slack: ROUNDED },
    sum: totals.get(kind)?.[column] ?? NOTHING,
  }));
}

/** Rows are matched by code and the last closing row as such; of what lines do not say (增减额) there is no sum. */
function sumsOf(kind: StatementKind, budget: Budget, subjects: Subjects): readonly LineSum[] {
  const table = given(kind, budget.statements);
  if (!table) return [];
  const derived = derive(kind, { budget, subjects, skeleton: BARE });
  const said = new Set<string>([
    ...derived.rows.flatMap(({ amounts }) => Object.keys(amounts)),
    ...(ALWAYS_SAID[kind] ?? []),
  ]);
  const byCode = new Map(derived.rows.map((row) => [row.code, row]));
  const closing = derived.rows.find((row) => row.closing);
  const total = table.rows.findLast((row) => row.closing);
  return table.rows.flatMap((row): readonly LineSum[] => {
    const isTotal = row === total && closing !== undefined;
    if (!row.path || (row.code === undefined && !isTotal)) return [];
    const sums = row.code === undefined ? closing : byCode.get(row.code);
    const columns = (Object.keys(row.amounts) as AmountKey[]).filter((column) => said.has(column));
    return columns.map((column) => lineSum(kind, row, column, sums?.amounts[column] ?? NOTHING));
  });
}

function lineSum(kind: StatementKind, row: StatementRow, column: AmountKey, sum: Figure): LineSum {
  const { code, name, path = [], amounts } = row;
  return {
    key: `${kind} ${code ?? ''} ${column}`,
    ...{ kind, column, name, sum, path: [...path, column], stated: amounts[column]?.value ?? 0, slack: 0 },
    ...(code !== undefined && { code }),
  };
}
