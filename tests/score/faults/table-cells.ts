import { titleOf } from '../../../src/model/fields.ts';
import { amountKeys, statementRow } from '../../../src/model/statements/statement-schema.ts';
import { fenOf, inWanyuan, inYuan } from '../amounts.ts';
import type { Department } from '../department/department.ts';
import type { Row, Side } from '../identities/book.ts';
import { Book } from '../identities/book.ts';
import type { Plain } from '../plain.ts';

/** An amount of a table where it stands. */
export interface TableCell {
  readonly table: string;
  readonly side: Side;
  readonly row: Row;
  readonly column: string;
  readonly path: string;
  readonly fen: number;
}

export const TABLES = [
  '收支总表',
  '收入总表',
  '支出总表',
  '财政拨款收支总表',
  '一般公共预算支出表',
  '一般公共预算基本支出表',
  '三公经费表',
  '政府性基金预算支出表',
  '国有资本经营预算支出表',
] as const;

export const unitOf = (table: string): '元' | '万元' => (table === '三公经费表' ? '万元' : '元');

export const written = (table: string, fen: number): string =>
  unitOf(table) === '元' ? inYuan(fen) : inWanyuan(fen);

const COLUMNS = amountKeys.map((key) => titleOf(statementRow.shape[key]) ?? key);

/** Every amount of a table but zeros. */
export function cellsOf({ budget }: Pick<Department, 'budget'>, table: string): readonly TableCell[] {
  const book = new Book(budget);
  return (['收入', '支出', '行'] as const).flatMap((side) =>
    book.rows(table, side).flatMap((row) =>
      COLUMNS.flatMap((column) => {
        const fen = fenOf(row.row[column]);
        return fen === undefined || fen === 0
          ? []
          : [{ table, side, row, column, path: `${row.path}.${column}`, fen }];
      }),
    ),
  );
}

/** The columns that a table has amounts in, in the schema's order. */
export function columnsIn(budget: Plain, table: string, side: Side): readonly string[] {
  const rows = new Book(budget).rows(table, side);
  return COLUMNS.filter((column) => rows.some(({ row }) => row[column] !== undefined));
}
