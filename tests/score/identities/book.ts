import { fenOf } from '../amounts.ts';
import type { Plain } from '../plain.ts';

/** An amount of a table, or one that is not there and counts as nothing. */
export interface Member {
  readonly path: string;
  readonly value: number;
}

/** An identity of `identities.json` at one place: its cells, and whether it holds. */
export interface Equation {
  readonly id: string;
  readonly members: readonly Member[];
  readonly holds: boolean;
}

export interface Row {
  readonly code: string | undefined;
  readonly name: string;
  readonly path: string;
  readonly row: Plain;
}

export type Side = '收入' | '支出' | '行';

/** The nine tables of a budget, read by what a row is. */
export class Book {
  readonly #tables: Plain;
  readonly #rows = new Map<string, readonly Row[]>();

  constructor(budget: Plain) {
    this.#tables = (budget.法定表 ?? {}) as Plain;
  }

  has(table: string): boolean {
    return this.#tables[table] !== undefined;
  }

  note(table: string): string | undefined {
    return (this.#tables[table] as Plain | undefined)?.说明 as string | undefined;
  }

  rows(table: string, side: Side = '行'): readonly Row[] {
    const holder = `法定表.${table}.${side}`;
    const known = this.#rows.get(holder);
    if (known) return known;
    const given = ((this.#tables[table] as Plain | undefined)?.[side] ?? []) as readonly Plain[];
    const rows = given.map((row, i) => ({
      code: typeof row.科目编码 === 'string' ? row.科目编码.replaceAll('-', '') : undefined,
      name: String(row.名称 ?? ''),
      path: `${holder}[${i + 1}]`,
      row,
    }));
    this.#rows.set(holder, rows);
    return rows;
  }

  /** The row of a code or of a name; the only one of a table whose rows have neither. */
  row(table: string, key: string, side: Side = '行'): Row | undefined {
    const rows = this.rows(table, side);
    return rows.find(({ code, name }) => (code ?? name) === key);
  }

  member(table: string, key: string, column: string, side: Side = '行'): Member {
    return cell(this.row(table, key, side), column, `法定表.${table}`);
  }

  /** The last row: 合计, 收入总计, 支出总计. */
  last(table: string, column: string, side: Side = '行'): Member {
    const closing = this.rows(table, side).findLast(
      ({ code, name }) => code === undefined && /[合总]计$/.test(name),
    );
    return cell(closing, column, `法定表.${table}`);
  }
}

/** The amount of a row in a column; of a row that is not there, nothing. */
export const cell = (row: Row | undefined, column: string, table: string): Member =>
  row ? { path: `${row.path}.${column}`, value: fenOf(row.row[column]) ?? 0 } : { path: table, value: 0 };

export const total = (members: readonly Member[]): number =>
  members.reduce((all, { value }) => all + value, 0);

export const equal = (
  id: string,
  left: readonly Member[],
  right: readonly Member[],
  slack = 0,
): Equation => ({
  id,
  members: [...left, ...right],
  holds: Math.abs(total(left) - total(right)) <= slack,
});

export const atMost = (
  id: string,
  left: readonly Member[],
  right: readonly Member[],
  slack = 0,
): Equation => ({
  id,
  members: [...left, ...right],
  holds: total(left) <= total(right) + slack,
});

export const when = (holds: boolean, ...equations: readonly Equation[]): readonly Equation[] =>
  holds ? equations : [];
