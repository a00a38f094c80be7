/**
 * The figures that sentences speak of, filled in from the detail lines or the nine tables where the data does not
 * state them. What neither gives is missing.
 */
import type { Reporter } from '../diagnostics/reporter.ts';
import { unreadIn } from '../diagnostics/unread-in.ts';
import { fieldName, titleOf } from './fields.ts';
import { valueAt } from './figures.ts';
import { lackingIn } from './lacking.ts';
import type { Budget, GivenBudget } from './schema.ts';
import { budgetSchema, wholeGroups } from './schema.ts';
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

/** Completes a budget; reports each figure that it neither states nor gives tables for, of a group that is not there the group. */
export function completeBudget(
  valid: Valid<GivenBudget>,
  subjects: Subjects,
  reporter: Reporter,
): CompleteBudget | undefined {
  const filled: Partial<Record<Group, unknown>> = {};
  const sources = new Map<string, readonly Path[]>();
  const withoutTable = new Set<StatementKind>();
  let sound = true;
  for (const group of Object.keys(GROUPS) as Group[]) {
    const stated = valid.value[group];
    if (stated !== undefined && lackingIn(wholeGroups[group], stated).length === 0) continue;
    const made: Filled | undefined = GROUPS[group](valid.value, subjects);
    const value = made ? filledIn(stated, made.value) : stated;
    const lacking = value === undefined ? [{ path: [] }] : lackingIn(wholeGroups[group], value);
    if (lacking.length === 0) {
      filled[group] = value;
      for (const [path, found] of made?.sources ?? [])
        if (valueAt(stated, path) === undefined) sources.set([group, ...path].join('.'), found);
      continue;
    }
    sound = false;
    if (value === undefined && lacksTable(TABLES[group], valid.value)) withoutTable.add(TABLES[group]);
    else for (const { path } of lacking) reportLacking([group, ...path], valid, reporter);
  }
  for (const kind of withoutTable) reportLackingTable(kind, valid, reporter);
  if (!sound) return undefined;
  const sourcesOf = (path: Path): readonly Path[] =>
    (String(path[0]) in GROUPS ? sources.get(path.join('.')) : undefined) ?? [path];
  return {
    value: { ...valid.value, ...filled } as Budget,
    placeOf: (path) => valid.placeOf(sourcesOf(path)[0] ?? path),
    textOf: valid.textOf,
    sourcesOf,
  };
}

/** What is stated of a group goes before what tables or lines give. */
function filledIn(stated: unknown, made: unknown): unknown {
  if (stated === undefined || (Array.isArray(stated) && stated.length === 0)) return made;
  if (typeof stated !== 'object' || stated === null || Array.isArray(stated)) return stated;
  const [own, other] = [stated, made ?? {}] as Record<string, unknown>[];
  const keys = [...new Set([...Object.keys(other ?? {}), ...Object.keys(own ?? {})])];
  return Object.fromEntries(keys.map((key) => [key, filledIn(own?.[key], other?.[key])]));
}

/** Whether a department gives its tables and not this one, so that it is the table that is missing. */
const lacksTable = (kind: StatementKind, { statements: tables, lines }: GivenBudget): boolean =>
  lines.length === 0 && tables[kind] === undefined && Object.keys(tables).length > 0;

/** Says that a table is missing, once for all groups that would be taken from it. */
function reportLackingTable(kind: StatementKind, valid: Valid<GivenBudget>, reporter: Reporter): void {
  const name = titleOf(statements.shape[kind]) ?? '';
  if (unreadIn(reporter.diagnostics).tables.has(name)) return;
  reporter.report('missing-field', { field: name }, valid.placeOf(['statements', kind]));
}

/** Says that a figure is missing, at its cell in a form, else where the table is that it would be taken from. */
function reportLacking(path: Path, valid: Valid<GivenBudget>, reporter: Reporter): void {
  const [group, ...rest] = path as [Group, ...string[]];
  const unread = unreadIn(reporter.diagnostics);
  const own = valid.placeOf(path);
  const kind = TABLES[group];
  const table = rest.length === 0 && valid.value.statements[kind] && ['statements', kind];
  // A form has a cell for it; a bureau's own workbook has the table that it would be taken from.
  const place = own.cell === undefined && table ? valid.placeOf(table) : own;
  // Of a table that could not be read, this follows.
  const name = titleOf(statements.shape[kind]) ?? '';
  if (unread.tables.has(name) || unread.sheets.has(place.sheet ?? '')) return;
  const full = fieldName(budgetSchema, path);
  const field = full.split('.').at(-1) ?? full;
  reporter.report('missing-field', { field }, { ...place, field: full });
}
