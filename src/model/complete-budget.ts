/**
 * The figures that sentences speak of, filled in from the detail lines or the nine tables where the data does not
 * state them. What neither gives is missing.
 */
import type { Reporter } from '../diagnostics/reporter.ts';
import { unreadIn } from '../diagnostics/unread-in.ts';
import { titleOf } from './fields.ts';
import type { Budget, GivenBudget } from './schema.ts';
import { budgetSchema } from './schema.ts';
import { fillExpenditure, fillIncome, fillOperatingCosts, fillThreePublic } from './statements/fill.ts';
import type { Filled } from './statements/filled.ts';
import type { StatementKind } from './statements/statement-schema.ts';
import { statements } from './statements/statement-schema.ts';
import type { Subjects } from './statements/subjects.ts';
import type { Valid } from './validate.ts';

type Path = readonly PropertyKey[];

/** A budget ready for checks and text, which knows of every figure where the data says it. */
export interface CompleteBudget extends Valid<Budget> {
  /** The fields of the data behind a field: itself, or what it was filled from. */
  sourcesOf(path: Path): readonly Path[];
}

const GROUPS = {
  income: fillIncome,
  expenditure: fillExpenditure,
  operatingCosts: fillOperatingCosts,
  threePublic: fillThreePublic,
} as const;

type Group = keyof typeof GROUPS;

/** The table that a group is filled from: where its figure is missing there is something to mend. */
const TABLES = {
  income: 'overview',
  expenditure: 'expenditure',
  operatingCosts: 'threePublic',
  threePublic: 'threePublic',
} as const satisfies Record<Group, StatementKind>;

/** Completes a budget; reports each group of figures that it neither states nor gives tables for. */
export function completeBudget(
  valid: Valid<GivenBudget>,
  subjects: Subjects,
  reporter: Reporter,
): CompleteBudget | undefined {
  const filled: Partial<Record<Group, unknown>> = {};
  const sources = new Map<string, readonly Path[]>();
  let sound = true;
  const unread = unreadIn(reporter.diagnostics);
  for (const group of Object.keys(GROUPS) as Group[]) {
    if (valid.value[group] !== undefined) continue;
    const made: Filled | undefined = GROUPS[group](valid.value, subjects);
    if (made) {
      filled[group] = made.value;
      for (const [path, found] of made.sources) sources.set([group, ...path].join('.'), found);
    } else {
      sound = false;
      const field = titleOf(budgetSchema.shape[group]) ?? group;
      const own = valid.placeOf([group]);
      const table = valid.value.statements[TABLES[group]] && ['statements', TABLES[group]];
      // A form has a cell for it; a bureau's own workbook has the table that it would be taken from.
      const place = own.cell === undefined && table ? valid.placeOf(table) : own;
      // Of a table that could not be read, this follows.
      const name = titleOf(statements.shape[TABLES[group]]) ?? '';
      if (unread.tables.has(name) || unread.sheets.has(place.sheet ?? '')) continue;
      reporter.report('missing-field', { field }, { ...place, field });
    }
  }
  if (!sound) return undefined;
  const sourcesOf = (path: Path): readonly Path[] => sources.get(path.join('.')) ?? [path];
  return {
    value: { ...valid.value, ...filled } as Budget,
    placeOf: (path) => valid.placeOf(sourcesOf(path)[0] ?? path),
    textOf: valid.textOf,
    sourcesOf,
  };
}
