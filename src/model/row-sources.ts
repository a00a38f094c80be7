import type { RowContext, RowGroup, TableRows } from './row-group.ts';
import type { Budget } from './schema.ts';
import { besideLastYear } from './statements/beside-last-year.ts';
import { isEmpty } from './statements/statement.ts';
import { statementGroups, statementKeys } from './statements/statement-groups.ts';
import { statementOf } from './statements/statement-of.ts';
import type { StatementKind } from './statements/statement-schema.ts';
import { statementKinds } from './statements/statement-schema.ts';
import { assetRows, dutyRows, institutionRows } from './table-rows.ts';

/** Where a table's rows may come from. */
interface Source {
  /** The keys that its rows have: what a layout's columns may name. */
  readonly keys: readonly string[];
  /** The rows; undefined where the data has no such table. */
  readonly rows: (context: RowContext) => TableRows | undefined;
}

const plain = (keys: readonly string[], rows: (budget: Budget) => readonly RowGroup[]): Source => ({
  keys,
  rows: ({ budget }) => ({ groups: rows(budget), empty: false }),
});

/** A statutory table, given or from detail lines. */
const statement = (kind: StatementKind): Source => ({
  keys: statementKeys,
  rows(context) {
    const alone = statementOf(kind, context);
    if (!alone) return undefined;
    const { lastYear } = context;
    const found = lastYear ? besideLastYear(alone, { ...context, lastYear }) : alone;
    const { note } = found;
    return { groups: statementGroups(found), empty: isEmpty(found), ...(note !== undefined && { note }) };
  },
});

/** The sources by name, which a layout's table says. */
export const rowSources = {
  duties: plain(
    ['name', 'amount', 'content', 'goal', 'indicator', 'excellent', 'good', 'fair', 'poor'],
    dutyRows,
  ),
  institutions: plain(['name', 'nature', 'rank', 'funding'], institutionRows),
  assets: plain(['name', 'quantity', 'value'], assetRows),
  ...(Object.fromEntries(statementKinds.map((kind) => [kind, statement(kind)])) as Record<
    StatementKind,
    Source
  >),
} satisfies Record<string, Source>;

export type RowSource = keyof typeof rowSources;
