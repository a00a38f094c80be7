import type { Figure } from '../totals.ts';
import { stated } from '../totals.ts';
import type { Statement, StatementRow } from './statement.ts';
import type {
  AmountKey,
  StatementRow as GivenRow,
  GivenStatements,
  StatementKind,
} from './statement-schema.ts';
import { amountKeys, isClosingName } from './statement-schema.ts';

type GivenTable = NonNullable<GivenStatements[StatementKind]>;

/** Every part of the program asks for the tables, each of which may have thousands of rows. */
const taken = new WeakMap<GivenTable, Statement>();

/** A table that the department gives, taken as it is. */
export function given(kind: StatementKind, statements: GivenStatements): Statement | undefined {
  const table = statements[kind];
  if (!table) return undefined;
  const known = taken.get(table);
  if (known?.kind === kind) return known;
  const statement = asStatement(kind, table);
  taken.set(table, statement);
  return statement;
}

function asStatement(kind: StatementKind, table: GivenTable): Statement {
  const side = (name: 'income' | 'rows', rows: readonly GivenRow[]) =>
    rows.map((row, i) => givenRow(row, ['statements', kind, name, i]));
  return {
    kind,
    income: 'income' in table ? side('income', table.income) : [],
    rows: side('rows', table.rows),
    ...(table.note !== undefined && { note: table.note }),
  };
}

function givenRow(row: GivenRow, path: readonly PropertyKey[]): StatementRow {
  const amounts: Partial<Record<AmountKey, Figure>> = {};
  for (const key of amountKeys) {
    const value = row[key];
    if (value !== undefined) amounts[key] = stated(value, ...path, key);
  }
  const name = row.name ?? '';
  return {
    ...(row.code !== undefined && { code: row.code }),
    name,
    level: row.code === undefined ? 0 : (row.code.length - 3) / 2,
    closing: row.code === undefined && isClosingName(name),
    amounts,
    path,
  };
}
