import { titleOf } from '../../model/fields.ts';
import type { Unit } from '../../model/money.ts';
import type { StatementRow } from '../../model/statements/statement.ts';
import type { AmountKey, StatementKind } from '../../model/statements/statement-schema.ts';
import { statementRow, statements } from '../../model/statements/statement-schema.ts';
import type { Path } from '../rule.ts';
import type { Cell } from './cell.ts';

/** The row of a given table that a cell stands in. */
export interface CellRow {
  readonly kind: StatementKind;
  readonly row: StatementRow;
  readonly id: string;
  readonly path: Path;
  readonly unitOf: (path: Path) => Unit;
}

/**
 * A cell of a table that the data gives. A large department has tens of thousands, and few of them are ever named: what a
 * message says of one is made when it is asked for.
 */
export class TableCell implements Cell {
  readonly id: string;
  readonly value: number;
  readonly radius?: number;
  readonly isUnread?: true;
  readonly isGiven = true;
  readonly #row: CellRow;
  readonly #column: AmountKey;
  #unit: Unit | undefined;

  constructor(row: CellRow, column: AmountKey, { radius, isUnread }: Pick<Cell, 'radius' | 'isUnread'>) {
    this.id = `${row.id}.${column}`;
    this.value = row.row.amounts[column]?.value ?? 0;
    if (radius !== undefined) this.radius = radius;
    if (isUnread) this.isUnread = true;
    this.#row = row;
    this.#column = column;
  }

  get path(): Path {
    return [...this.#row.path, this.#column];
  }

  get unit(): Unit {
    this.#unit ??= this.#row.unitOf(this.path);
    return this.#unit;
  }

  get sheet(): string {
    return this.#row.kind;
  }

  get row(): string {
    return this.#row.id;
  }

  get name(): string {
    return cellName(this.#row.kind, this.#row.row, this.#column);
  }

  get rowName(): string {
    return rowName(this.#row.kind, this.#row.row);
  }
}

type Named = Pick<StatementRow, 'name'> & { readonly code?: string };

const rowName = (kind: StatementKind, { code, name }: Named): string =>
  [tableName(kind), code, name.trim()].filter(Boolean).join(' ');

/** 支出总表 2040601 行政运行 项目支出. */
export const cellName = (kind: StatementKind, row: Named, column: AmountKey): string =>
  [rowName(kind, row), titleOf(statementRow.shape[column])].filter(Boolean).join(' ');

/** The name of a table in the glossary: 支出总表. */
export const tableName = (kind: StatementKind): string => titleOf(statements.shape[kind]) ?? kind;
